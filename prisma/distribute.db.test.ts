import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withConnection } from "@/lib/db/databases";
import { databaseUrl } from "@/lib/env";

const query = <T extends object>(sql: string): Promise<T[]> =>
  withConnection(databaseUrl(), async (client) => (await client.query<T>(sql)).rows);

/** Tables of an area; the migrations' own table is Prisma's. */
const TABLES =
  "SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^_prisma'";

/** Tables of the whole site, small and on every node: they name no area in their keys. */
const SITE = ["areas", "challenges", "credentials", "people", "reset_slips", "second_factors", "sessions", "throttles"];
const OF_THE_SITE = SITE.map((name) => `'${name}'`).join(", ");

const columnsOf = (constraint: string, table: string, numbers: string): string =>
  `(SELECT array_agg(attname::text ORDER BY at) FROM unnest(${constraint}.${numbers}) WITH ORDINALITY AS part(number, at)
    JOIN pg_attribute ON attrelid = ${constraint}.${table} AND attnum = part.number)`;

/**
 * Citus's two functions as far as they can refuse: a table moves only when all that it refers to has moved, and a key
 * that leads there starts with the column by which it is spread and is never changed in passing.
 */
const CITUS = `
  CREATE TABLE moved (name regclass PRIMARY KEY, spread_by text);
  CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE sql AS $$ INSERT INTO moved VALUES (name) $$;
  CREATE FUNCTION create_distributed_table(name regclass, spread_by text, colocate_with text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF colocate_with <> 'none' AND NOT EXISTS (SELECT FROM moved WHERE moved.name = colocate_with::regclass) THEN
      RAISE '% is to lie beside %, which has not moved', name, colocate_with;
    END IF;
    IF EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = name AND confrelid NOT IN (SELECT moved.name FROM moved)) THEN
      RAISE '% refers to a table that has not moved', name;
    END IF;
    INSERT INTO moved VALUES (name, spread_by);
  END $$;`;

test("distribute.sql moves every table, each after those that it refers to", async () => {
  const script = await readFile("prisma/distribute.sql", "utf8");
  const before = await query("SELECT conname FROM pg_constraint WHERE contype = 'f' ORDER BY conname");
  await withConnection(databaseUrl(), (client) => client.query(CITUS + script));
  const moved = await query<{ name: string; spread_by: string | null }>("SELECT name::text, spread_by FROM moved");
  await query("DROP TABLE moved");
  const tables = await query<{ relname: string }>(TABLES);
  expect(moved.map(({ name }) => name).sort()).toEqual(tables.map(({ relname }) => relname).sort());
  const everywhere = moved.filter(({ spread_by }) => spread_by === null);
  expect(everywhere.map(({ name }) => name).sort()).toEqual(SITE);
  expect(moved.filter(({ spread_by }) => spread_by !== null && spread_by !== "area_id")).toEqual([]);
  expect(await query("SELECT conname FROM pg_constraint WHERE contype = 'f' ORDER BY conname")).toEqual(before);
});

test("every table but those of the site belongs to an area", async () => {
  const without = await query<{ relname: string }>(
    `SELECT relname FROM (${TABLES}) AS tables
     WHERE relname NOT IN (${OF_THE_SITE}) AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = tables.oid AND attname = 'area_id' AND attnotnull)`,
  );
  expect(without).toEqual([]);
});

test("primary and unique keys of an area's tables start with area_id", async () => {
  const indexes = await query<{ name: string; first: string }>(
    `SELECT indexrelid::regclass::text AS name, attname AS first FROM pg_index
     JOIN (${TABLES}) AS tables ON tables.oid = indrelid
     JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
     WHERE indisunique AND relname NOT IN (${OF_THE_SITE})`,
  );
  expect(indexes.length).toBeGreaterThan(5);
  expect(indexes.filter(({ first }) => first !== "area_id")).toEqual([]);
});

test("foreign keys of an area's tables start with area_id at both ends, and no key changes or empties it", async () => {
  const keys = await query<{ name: string; from: string[]; to: string[]; target: string; update: string; delete: string }>(
    `SELECT conname AS name, ${columnsOf("key", "conrelid", "conkey")} AS from, ${columnsOf("key", "confrelid", "confkey")} AS to,
       confrelid::regclass::text AS target, confupdtype AS update, confdeltype AS delete
     FROM pg_constraint AS key WHERE contype = 'f' AND conrelid::regclass::text NOT IN (${OF_THE_SITE})`,
  );
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) {
    const isOfTheSite = SITE.includes(key.target);
    expect(key.from[0], key.name).toBe(isOfTheSite && key.target !== "areas" ? "person_id" : "area_id");
    expect(key.to[0], key.name).toBe(isOfTheSite ? "id" : "area_id");
    // a: no action, r: restrict, c: cascade
    expect(key.update, key.name).toMatch(/[ar]/);
    expect(key.delete, key.name).toMatch(/[arc]/);
  }
});
