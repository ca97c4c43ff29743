/** The embedded PostgreSQL: made once, started with the commands and stopped with them. */
import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyPostgres, findPostgres, findUser, mayEnter, type User } from "./binaries";
import { type Child, run, startChild } from "./child";
import { freePort } from "./ports";
import { commandOf, gone } from "./processes";

const VERSION = "18";
const USER = "gongkai";

export type Postgres = Pick<Child, "pid" | "exited" | "stop"> & {
  /** The address of its first, empty database, on which others are made. */
  url: string;
};

type Options = {
  /** False for databases that are thrown away: nothing is forced to disk. */
  durable?: boolean;
  /** Told about what takes longer than a moment. */
  onProgress?: (message: string) => void;
};

type Place = { programs: string; home: string; cluster: string; user: User };

/** The system's place for such data, under a name made from the folder's. */
const elsewhere = (directory: string): string =>
  join("/var/lib/gongkai", createHash("sha256").update(directory).digest("hex").slice(0, 12));

/** Where programs and data lie. A folder that the server's user cannot enter, such as /root, holds neither. */
async function findPlace(directory: string): Promise<Place> {
  const programs = await findPostgres();
  await mkdir(directory, { recursive: true });
  const other = elsewhere(directory);
  const user = await findUser([join(directory, "postgres"), join(other, "postgres"), process.cwd()]);
  if (mayEnter(user, directory) && mayEnter(user, programs)) {
    return { programs, home: directory, cluster: join(directory, "postgres"), user };
  }
  await mkdir(other, { recursive: true });
  for (const folder of [dirname(other), other]) await chmod(folder, 0o755);
  return { programs: await copyPostgres(programs, join(other, "programs")), home: other, cluster: join(other, "postgres"), user };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const give = async (path: string, { uid, gid }: User): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
};

/** Makes an empty cluster aside and then names it, so that one that was interrupted is never taken for whole. */
async function createCluster({ programs, home, cluster, user }: Place, durable: boolean): Promise<void> {
  const unfinished = `${cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const password = join(home, "postgres.password");
  await writeFile(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  await Promise.all([give(unfinished, user), give(password, user)]);
  const flags = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const how = [`--pgdata=${unfinished}`, `--username=${USER}`, `--pwfile=${password}`, "--auth=scram-sha-256", ...flags];
  await run(join(programs, "bin", "initdb"), durable ? how : [...how, "--no-sync"], { ...user, cwd: "/" });
  await rename(unfinished, cluster);
}

/** The lines of `postmaster.pid`: 1 process, 4 port, 8 state. Empty where no server left one. */
async function readStatus(cluster: string): Promise<readonly string[]> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return text.split("\n").map((line) => line.trim());
}

/** Ends a server that an earlier run left behind, and removes the mark of one whose number another process has now. */
async function clearLeftovers(cluster: string): Promise<void> {
  const pid = Number((await readStatus(cluster))[0]);
  const command = pid > 0 ? commandOf(pid) : null;
  if (command === null) return;
  if (!command.includes(cluster)) return rm(join(cluster, "postmaster.pid"), { force: true });
  process.kill(pid, "SIGINT");
  if (!(await gone(pid, 30_000))) throw new Error(`An earlier PostgreSQL (process ${pid}) still runs on ${cluster}.`);
}

async function checkVersion(cluster: string): Promise<void> {
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (version === VERSION) return;
  throw new Error(`The data in ${cluster} are of PostgreSQL ${version}; this version of the program brings ${VERSION}.`);
}

/** Waits until the server says that it is ready; throws its last words where it ends instead. */
async function ready(child: Child, cluster: string, log: string): Promise<void> {
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  for (;;) {
    const status = await readStatus(cluster);
    if (Number(status[0]) === child.pid && status[7] === "ready") return;
    if (ended) {
      const words = (await readFile(log, "utf8")).trim().split("\n").slice(-5).join("\n");
      throw new Error(`PostgreSQL did not start (${log}):\n${words}`);
    }
    await sleep(20);
  }
}

async function launch({ programs, home, cluster, user }: Place, port: number, durable: boolean): Promise<Child> {
  const log = join(home, "postgres.log");
  const output = await open(log, "w");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "lc_messages=C"].concat(
    durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  );
  const child = await startChild(
    join(programs, "bin", "postgres"),
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: "/", endBy: "SIGINT", patience: 60_000, stdio: ["ignore", output.fd, output.fd] },
  ).finally(() => output.close());
  await ready(child, cluster, log);
  return child;
}

const addressFor = async (home: string, port: number | string): Promise<string> =>
  `postgresql://${USER}:${(await readFile(join(home, "postgres.password"), "utf8")).trim()}@127.0.0.1:${port}/postgres`;

/** Starts the embedded server on the data below `directory`, made where there are none. */
export async function startPostgres(directory: string, { durable = true, onProgress }: Options = {}): Promise<Postgres> {
  const place = await findPlace(directory);
  if (place.home !== directory) onProgress?.(`The database lies in ${place.home}: its user cannot enter ${directory}`);
  if (!(await exists(place.cluster))) await createCluster(place, durable);
  await checkVersion(place.cluster);
  await clearLeftovers(place.cluster);
  const port = await freePort();
  const child = await launch(place, port, durable);
  return { pid: child.pid, exited: child.exited, stop: child.stop, url: await addressFor(place.home, port) };
}

/** The address of the server that another command runs on these data; null where none does. */
export async function findPostgresRunning(directory: string): Promise<string | null> {
  for (const home of [directory, elsewhere(directory)]) {
    const [pid, , , port, , , , state] = await readStatus(join(home, "postgres"));
    const running = pid && state === "ready" && commandOf(Number(pid))?.includes(join(home, "postgres"));
    if (running && port) return addressFor(home, port);
  }
  return null;
}
