/** All rows of all tables, out of a database and into an empty one, over a connection: no program of the server is needed. */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { withConnection } from "./databases";

/** `digest` adds up the hashes of the rows: the same for the same rows in any order. */
export type TableBackup = { name: string; columns: readonly string[]; rows: number; digest: string };
export type DatabaseBackup = {
  migration: string;
  takenAt: string;
  tables: readonly TableBackup[];
  sequences: Readonly<Record<string, string>>;
};

/** Prisma's record of migrations says what was done to the schema, and is not data. */
const TABLES = `SELECT relname AS name,
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ORDER BY attnum) AS columns
  FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
    AND relname <> '_prisma_migrations' ORDER BY relname`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function countRows(client: pg.Client, table: string): Promise<Pick<TableBackup, "rows" | "digest">> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `SELECT count(*) AS rows, coalesce(sum(hashtextextended(row::text, 0)::numeric), 0)::text AS digest FROM ${quoted(table)} AS row`,
  );
  const [counted] = rows;
  return { rows: Number(counted?.rows), digest: counted?.digest ?? "" };
}

async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    "SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  );
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])));
}

const settle = (client: pg.Client): Promise<unknown> =>
  client.query("SET TIME ZONE 'UTC'; SET extra_float_digits = 3; SET bytea_output = 'hex'");

/**
 * Writes every table, as all of them stood at one moment, while others go on working. `put` takes a name and the packed rows.
 */
export const dumpDatabase = (
  url: string,
  put: (name: string, rows: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<DatabaseBackup> =>
  withConnection(url, async (client) => {
    await settle(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows: found } = await client.query<Pick<TableBackup, "name" | "columns">>(TABLES);
    const { rows: last } = await client.query<{ name: string; now: Date }>(
      "SELECT max(migration_name) AS name, now() AS now FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const tables: TableBackup[] = [];
    for (const { name, columns } of found) {
      const rows = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(", ")}) TO STDOUT`));
      await put(name, rows.pipe(createGzip({ level: 6 })));
      tables.push({ name, columns, ...(await countRows(client, name)) });
    }
    const sequences = await readSequences(client);
    await client.query("COMMIT");
    return { migration: last[0]?.name ?? "", takenAt: last[0]?.now.toISOString() ?? "", tables, sequences };
  });

const FOREIGN_KEYS = `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

/** Runs with foreign keys and triggers out of the way, and puts them back: keys then look at every row again. */
async function withoutKeys(client: pg.Client, tables: readonly string[], run: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  await run();
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

async function fill(client: pg.Client, { name, columns, rows, digest }: TableBackup, path: string): Promise<void> {
  const into = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quoted).join(", ")}) FROM STDIN`));
  await pipeline(createReadStream(path), createGunzip(), into);
  const found = await countRows(client, name);
  if (found.rows !== rows || found.digest !== digest)
    throw new Error(`${name}: ${found.rows} rows came back, not the ${rows} that were saved.`);
}

/** True where no table holds a row. */
export const isEmpty = (url: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES);
    for (const { name } of rows) if ((await countRows(client, name)).rows > 0) return false;
    return true;
  });

/** Clears what an empty database has of tables, so that it can take the schema of an earlier version. */
export const clearSchema = (url: string): Promise<unknown> =>
  withConnection(url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));

/** Fills an empty database of the same schema, and compares each table with what was saved; all of it or nothing. */
export const fillDatabase = (url: string, backup: DatabaseBackup, pathOf: (table: string) => string): Promise<void> =>
  withConnection(url, async (client) => {
    await settle(client);
    await client.query("BEGIN");
    try {
      const names = backup.tables.map(({ name }) => name);
      await withoutKeys(client, names, async () => {
        for (const table of backup.tables) await fill(client, table, pathOf(table.name));
      });
      for (const [name, value] of Object.entries(backup.sequences))
        await client.query("SELECT setval($1::regclass, $2)", [quoted(name), value]);
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  });
