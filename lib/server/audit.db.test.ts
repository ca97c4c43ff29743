import { expect, test } from "vitest";
import { appendAudit, listAudit } from "@/lib/db/audit";
import { db, inTransaction } from "@/lib/db/client";
import { withConnection } from "@/lib/db/databases";
import { databaseUrl } from "@/lib/env";
import { holdsHead, verifyArea } from "./audit";

const note = (areaId: string, subject: string) =>
  inTransaction((tx) =>
    appendAudit(tx, {
      areaId,
      personId: "p",
      by: "somebody",
      action: "people.write",
      outcome: "done",
      subject,
      detail: { name: "某人\0", n: 1 },
    }),
  );

test("entries of many transactions at once make one chain for each area", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => note(index % 2 ? "1" : "2", `account:${index}`)));
  for (const areaId of ["1", "2"]) expect(await verifyArea(areaId)).toMatchObject({ entries: 10, broken: null });
  const numbers = (await listAudit({ areaId: "1" }, 100)).map(({ number }) => number);
  expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test("what is undone leaves no entry", async () => {
  const undone = inTransaction(async (tx) => {
    await appendAudit(tx, { areaId: "3", personId: "p", by: "b", action: "a", outcome: "done", subject: "s", detail: {} });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await verifyArea("3")).toMatchObject({ entries: 0, broken: null });
});

test("no program changes, removes or empties it", async () => {
  await note("4", "x");
  await expect(db().auditEntry.updateMany({ data: { by: "other" } })).rejects.toThrow("only grows");
  await expect(db().auditEntry.deleteMany({})).rejects.toThrow("only grows");
  await expect(db().$executeRaw`TRUNCATE audit_entries`).rejects.toThrow("only grows");
});

/** What somebody could do who owns the database. */
const behindTheTriggers = (sql: string) =>
  withConnection(databaseUrl(), async (client) => {
    await client.query("ALTER TABLE audit_entries DISABLE TRIGGER USER");
    await client.query(sql);
    await client.query("ALTER TABLE audit_entries ENABLE TRIGGER USER");
  });

test.each([
  ["a word", "UPDATE audit_entries SET by = 'other' WHERE area_id = $$ AND number = 3", 3],
  ["a time", "UPDATE audit_entries SET at = at + interval '1 second' WHERE area_id = $$ AND number = 2", 2],
  ["an entry taken out", "DELETE FROM audit_entries WHERE area_id = $$ AND number = 4", 5],
])("%s that was changed behind the triggers is found", async (what, sql, broken) => {
  const areaId = `changed ${what}`;
  for (let number = 1; number <= 6; number += 1) await note(areaId, `account:${number}`);
  expect(await verifyArea(areaId)).toMatchObject({ entries: 6, broken: null });
  await behindTheTriggers(sql.replace("$$", `'${areaId}'`));
  expect(await verifyArea(areaId)).toMatchObject({ broken });
});

test("a log that was cut off lacks its earlier head", async () => {
  for (let number = 1; number <= 3; number += 1) await note("5", `account:${number}`);
  const { head } = await verifyArea("5");
  await behindTheTriggers("DELETE FROM audit_entries WHERE area_id = '5' AND number = 3");
  expect(await verifyArea("5")).toMatchObject({ entries: 2, broken: null });
  expect(await holdsHead("5", head)).toBe(false);
});

test("it is searched by any text, newest first", async () => {
  await note("6", "account:zhang");
  await note("6", "account:li");
  const found = await listAudit({ areaId: "6", text: "ZHANG" }, 10);
  expect(found.map(({ subject }) => subject)).toEqual(["account:zhang"]);
  expect(await listAudit({ areaId: "6", text: "某人" }, 10)).toHaveLength(2);
});
