/** What is made from the sources before anything runs: Prisma's client and the built pages. Made once, used while fresh. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./child";
import { withLock } from "./lock";
import { commandOf } from "./processes";
import type { Tell } from "./progress";

const CLIENT = "lib/db/generated";
const SCHEMA = "prisma/schema.prisma";
const BUILDS = ".next/builds";

/** Of the tree: what decides how the pages come out. */
const FOLDERS = ["app", "components", "lib", "public"];
const FILES = ["next.config.js", "package.json", "package-lock.json", "tsconfig.json", "cli/runtime/build.ts", SCHEMA];
const NO_SOURCE = /\.test\.tsx?$|\/generated\/|\/fixtures\//;

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((path) => !NO_SOURCE.test(path));
}

/** One hash of files by path and content, and of the Node that reads them. */
async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const path of [...paths].sort()) hash.update(path).update(await readFile(path));
  return hash.digest("hex").slice(0, 12);
}

/** Generates Prisma's client unless it is that of the present schema. */
export async function generateClient(tell: Tell): Promise<void> {
  const hash = await hashOf([SCHEMA, "package-lock.json"]);
  const stamp = join(CLIENT, ".made-from");
  const isFresh = async (): Promise<boolean> => (await readFile(stamp, "utf8").catch(() => "")) === hash;
  if (await isFresh()) return;
  await withLock(CLIENT, "another command that generates the client", tell, async () => {
    if (await isFresh()) return;
    await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    });
    await writeFile(stamp, hash);
  });
}

/**
 * The folder with the built pages of the present sources, built unless they are there. Each state of the sources has a
 * folder of its own, so that tests build beside a server that runs on an earlier one. A build that was cut short lacks
 * its last file and is made again.
 */
export async function buildPages(tell: Tell): Promise<string> {
  const sources = (await Promise.all(FOLDERS.map(filesBelow))).flat();
  const build = `${BUILDS}/${await hashOf([...sources, ...FILES])}`;
  const done = join(build, "complete");
  if (!existsSync(done)) {
    await withLock(BUILDS, "another command that builds", tell, async () => {
      if (!existsSync(done)) await buildInto(build);
    });
  }
  await use(build);
  return build;
}

async function buildInto(build: string): Promise<void> {
  await discardOthers();
  // Next writes the folder of a build into the configuration that it finds: it gets one of its own.
  await writeFile(`${build}.tsconfig.json`, '{ "extends": "../../tsconfig.json" }\n');
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, BUILD_DIR: build, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  await compileAhead(join(build, "static", "chunks"));
  await writeFile(join(build, "complete"), "");
}

/** Chromium from 136 on compiles a script that begins so as a whole, and off the thread that draws; others see a comment. */
const AHEAD = "//# allFunctionsCalledOnLoad\n";

/** Without it the thread that draws stands still while it compiles React: half of the time that a phone cannot answer in. */
async function compileAhead(folder: string): Promise<void> {
  const scripts = (await filesBelow(folder)).filter((path) => path.endsWith(".js"));
  await Promise.all(scripts.map(async (path) => writeFile(path, AHEAD + (await readFile(path, "utf8")))));
}

/** Notes that this process serves a build, so that it is kept. */
async function use(build: string): Promise<void> {
  const users = join(build, "users");
  await mkdir(users, { recursive: true });
  await writeFile(join(users, String(process.pid)), "");
}

/** Removes the builds that no running process uses. */
async function discardOthers(): Promise<void> {
  for (const name of await readdir(BUILDS)) {
    const users = await readdir(join(BUILDS, name, "users")).catch(() => []);
    if (!users.some((pid) => commandOf(Number(pid)) !== null)) await rm(join(BUILDS, name), { recursive: true, force: true });
  }
}
