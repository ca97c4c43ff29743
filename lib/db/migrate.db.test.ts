import { expect, test } from "vitest";
import { databaseUrl } from "@/lib/env";
import { db } from "./client";
import { withConnection } from "./databases";
import { migrate } from "./migrate";

test("a database that is up to date takes nothing", async () => {
  expect(await migrate(databaseUrl())).toEqual([]);
});

test("each test file starts with empty tables", async () => {
  expect(await db().area.count()).toBe(0);
});

test("two starts at once apply each migration once", async () => {
  const names = await withConnection(databaseUrl(), async (client) => {
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    const taken = await Promise.all([migrate(databaseUrl()), migrate(databaseUrl())]);
    const { rows } = await client.query<{ name: string }>("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1");
    expect(rows.map((row) => row.name)).toEqual(taken.flat());
    return taken.flat();
  });
  expect(names.length).toBeGreaterThan(0);
});

test("a database of a newer version is refused, not touched", async () => {
  await withConnection(databaseUrl(), (client) =>
    client.query("UPDATE _prisma_migrations SET migration_name = '99990101000000_later'"),
  );
  await expect(migrate(databaseUrl())).rejects.toThrow("99990101000000_later");
});
