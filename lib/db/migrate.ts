/**
 * Applies the migrations of `prisma/migrations` at start, in a tenth of a second and recorded as Prisma's own command
 * records them, so that either can go on where the other stopped.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type pg from "pg";
import { withConnection } from "./databases";

const FOLDER = new URL("../../prisma/migrations/", import.meta.url);

/** Prisma's commands take the same lock. */
const LOCK = 72707369;

const RECORDS = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

type Migration = { name: string; sql: string; checksum: string };

async function readMigrations(): Promise<Migration[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const names = folders.map((folder) => folder.name).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, FOLDER), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

type Row = { migration_name: string; checksum: string; finished_at: Date | null };

/** What was applied, by name. Throws where the database has something that this version of the program cannot have made. */
async function readApplied(client: pg.Client, migrations: readonly Migration[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<Row>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { migration_name: name, checksum, finished_at } of rows) {
    if (!finished_at) throw new Error(`Migration ${name} failed earlier; see \`npx prisma migrate resolve\`.`);
    if (!known.has(name)) throw new Error(`The database has migration ${name}, which this version does not know: it is newer.`);
    if (known.get(name) !== checksum) throw new Error(`Migration ${name} was changed after it had been applied.`);
  }
  return new Set(rows.map((row) => row.migration_name));
}

/** A migration and its record in one transaction: there is no half of it. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} could not be applied.`, { cause: error });
  }
}

/**
 * Brings a database to the schema of this version, or to that of an earlier one whose last migration is `until`; returns the
 * names of the migrations that it took.
 */
export async function migrate(url: string, { until }: { until?: string } = {}): Promise<readonly string[]> {
  const all = await readMigrations();
  if (until !== undefined && !all.some(({ name }) => name === until))
    throw new Error(`Migration ${until} is not known to this version: it is older.`);
  const migrations = until === undefined ? all : all.filter(({ name }) => name <= until);
  return withConnection(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(RECORDS);
    const applied = await readApplied(client, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  });
}
