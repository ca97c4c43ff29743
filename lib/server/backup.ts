/** Backups (备份): the whole database and the files beside it, in one folder with checksums, and back. */
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { now } from "@/lib/clock";
import { clearSchema, type DatabaseBackup, dumpDatabase, fillDatabase, isEmpty } from "@/lib/db/backup";
import { migrate } from "@/lib/db/migrate";
import { databaseUrl, env } from "@/lib/env";
import { version as program } from "@/package.json";
import { checkSums, hashOfFile, listFolder, putFile, putSums, type Written } from "./export/folder";

type Manifest = { program: string; database: DatabaseBackup };

const MANIFEST = "backup.json";
/** Of the data folder: the server's own files, and what is made anew from the database. */
const NOT_KEPT = /^(?:postgres|bulk|tsc)(?:[./]|$)/;
const PART = ".part";
const FINISHED = /^\d{8}T\d{6}Z$/;

const tablePath = (name: string): string => `tables/${name}.copy.gz`;

const nameAt = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/g, "");

export async function listBackups(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => FINISHED.test(name)).sort();
}

/** A file that is still being written bears a number of its own behind its name. */
const UNFINISHED = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What is to be kept of the data folder; backups that lie in it are not backed up once more. */
async function listKept(data: string, backups: string): Promise<string[]> {
  const own = `${relative(data, resolve(backups)).split(sep).join("/")}/`;
  return (await listFolder(data)).filter((path) => !NOT_KEPT.test(path) && !UNFINISHED.test(path) && !path.startsWith(own));
}

/** An original that was erased meanwhile is not to be in the backup either. */
function orNullWhereGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

/** Linked where the last backup has it already: an original never changes, and only new ones take room. */
async function keepFile(from: string, to: string, before: string | null): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const [here, there] = await Promise.all([stat(from), before === null ? null : stat(before).catch(() => null)]);
  const isSame = there !== null && there.size === here.size && there.mtimeMs >= here.mtimeMs;
  if (
    !(
      isSame &&
      before !== null &&
      (await link(before, to).then(
        () => true,
        () => false,
      ))
    )
  )
    await copyFile(from, to);
}

/** After so long nobody writes any more in a backup that was not finished: it was killed. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** The folder in which a backup is written until it is whole. Two of one second would write into each other. */
async function beginIn(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const left of (await readdir(folder)).filter((one) => one.endsWith(PART) && FINISHED.test(one.slice(0, -PART.length)))) {
    const { mtimeMs } = await stat(join(folder, left));
    if (Date.now() - mtimeMs > ABANDONED) await rm(join(folder, left), { recursive: true, force: true });
  }
  const unfinished = join(folder, `${name}${PART}`);
  const isFinished = (await stat(join(folder, name)).catch(() => null)) !== null;
  if (isFinished || (await mkdir(unfinished).then(() => false, trueWhereThere)))
    throw new Error(`Another backup in ${folder} began in this second (${name}): begin it again.`);
  return unfinished;
}

function trueWhereThere(error: unknown): true {
  if (error instanceof Error && "code" in error && error.code === "EEXIST") return true;
  throw error;
}

/**
 * Makes a folder named after the time below `folder`, and returns its path. The database comes first: no row that is saved
 * names a file that is not. Of the finished ones the newest `keep` stay.
 */
export async function backUp(folder: string, { keep = Number.POSITIVE_INFINITY }: { keep?: number } = {}): Promise<string> {
  const earlier = await listBackups(folder);
  const name = nameAt(now());
  const unfinished = await beginIn(folder, name);
  const files: Written[] = [];
  const database = await dumpDatabase(databaseUrl(), async (table, rows) => {
    files.push(await putFile(unfinished, tablePath(table), rows));
  });
  const data = env().DATA_DIR;
  const last = earlier.at(-1);
  for (const file of await listKept(data, folder)) {
    const to = join(unfinished, "files", file);
    const sha256 = await keepFile(join(data, file), to, last === undefined ? null : join(folder, last, "files", file)).then(
      () => hashOfFile(to),
      orNullWhereGone,
    );
    if (sha256 !== null) files.push({ name: `files/${file}`, bytes: 0, sha256, changed: true });
  }
  const manifest: Manifest = { program, database };
  files.push(await putFile(unfinished, MANIFEST, [`${JSON.stringify(manifest, null, 2)}\n`]));
  await putSums(unfinished, files);
  await rename(unfinished, join(folder, name));
  for (const old of [...earlier, name].slice(0, -keep)) await rm(join(folder, old), { recursive: true });
  return join(folder, name);
}

/** A backup folder, or the newest one below a folder. */
async function find(folder: string): Promise<string> {
  if (await stat(join(folder, MANIFEST)).catch(() => null)) return folder;
  const newest = (await listBackups(folder)).at(-1);
  if (newest === undefined) throw new Error(`There is no backup in ${folder}.`);
  return join(folder, newest);
}

/**
 * Fills an empty database and the data folder from a backup of this or an earlier version, comparing everything; then the
 * database takes the migrations that have come since. Returns what was restored.
 */
export async function restore(from: string): Promise<{ folder: string; tables: number; rows: number; files: number }> {
  const folder = await find(from);
  const wrong = await checkSums(folder);
  if (wrong.length > 0) throw new Error(`The backup is not as it was written:\n${wrong.join("\n")}`);
  const { database }: Manifest = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
  const url = databaseUrl();
  if (!(await isEmpty(url))) throw new Error("The database is not empty: a backup is restored into an empty one.");
  await clearSchema(url);
  await migrate(url, { until: database.migration });
  await fillDatabase(url, database, (table) => join(folder, tablePath(table)));
  await migrate(url);
  const files = (await listFolder(folder)).flatMap((path) => (path.startsWith("files/") ? [path.slice("files/".length)] : []));
  for (const file of files) {
    const to = join(env().DATA_DIR, file);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(join(folder, "files", file), to);
  }
  const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
  return { folder, tables: database.tables.length, rows, files: files.length };
}
