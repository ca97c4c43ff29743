import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { dumpDatabase } from "@/lib/db/backup";
import { db, disconnect } from "@/lib/db/client";
import { createDatabase, dropDatabase, withConnection } from "@/lib/db/databases";
import { databaseUrl } from "@/lib/env";
import { backUp, listBackups, restore } from "./backup";
import { listFolder } from "./export/folder";
import { loadSeed } from "./seed";

const source = databaseUrl();
const server = Object.assign(new URL(source), { pathname: "/postgres" }).href;
let folder: string;
const at = (name: string): string => join(folder, name);

/** Every row of every table as text, whatever tables there are. */
const everything = async (url: string) => {
  const tables: Record<string, string> = {};
  const { tables: found } = await dumpDatabase(url, async (name, rows) => {
    for await (const _ of rows) tables[name] = "";
  });
  await withConnection(url, async (client) => {
    for (const { name } of found) {
      const { rows } = await client.query(`SELECT row::text AS row FROM "${name}" AS row ORDER BY 1`);
      tables[name] = rows.map(({ row }) => row).join("\n");
    }
  });
  return tables;
};

/** Runs on an empty database and an empty data folder of its own. */
async function elsewhere<T>(name: string, run: (url: string) => Promise<T>): Promise<T> {
  const url = await createDatabase(server, `${name}_${process.pid}`);
  await disconnect();
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATA_DIR", at(name));
  try {
    return await run(url);
  } finally {
    await disconnect();
    vi.stubEnv("DATABASE_URL", source);
    vi.stubEnv("DATA_DIR", at("data"));
    await dropDatabase(server, `${name}_${process.pid}`);
  }
}

const aside = (sql: string) => withConnection(source, (client) => client.query(sql));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  vi.stubEnv("DATA_DIR", at("data"));
  await loadSeed();
  await db().auditEntry.create({
    data: {
      areaId: "-",
      number: 1,
      at: new Date(),
      personId: "",
      by: "x",
      action: "x",
      outcome: "x",
      subject: "\\N\t\n\\",
      detail: "{}",
      previous: "",
      hash: "",
    },
  });
  await writeFile(at("data/secret"), "s3cret");
  await mkdir(at("data/postgres"));
  await writeFile(at("data/postgres/base"), "the server's own");
  await withConnection(source, (client) =>
    client.query(
      "CREATE SCHEMA aside; CREATE TABLE later (area_id text, odd float8, bytes bytea, doubled int GENERATED ALWAYS AS (1 + 1) STORED)",
    ),
  );
  await withConnection(source, (client) =>
    client.query("INSERT INTO later VALUES ('99', 0.1 + 0.2, '\\x00ff'), (NULL, 'NaN', NULL)"),
  );
});

afterAll(async () => {
  await aside("DROP SCHEMA aside CASCADE");
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it("leaves out what is still being written, and earlier backups that lie in the data folder", async () => {
  const hash = "ab".repeat(32);
  const unfinished = at(`data/originals/990101/ab/${hash}.${crypto.randomUUID()}`);
  await mkdir(at("data/originals/990101/ab"), { recursive: true });
  await writeFile(unfinished, "half of it");
  await writeFile(at(`data/originals/990101/ab/${hash}`), "whole");
  await mkdir(at("data/kept/20200101T000000Z/files"), { recursive: true });
  await writeFile(at("data/kept/20200101T000000Z/files/secret"), "s3cret");
  const backup = await backUp(at("data/kept"));
  const names = await listFolder(join(backup, "files"));
  expect(names).toContain(`originals/990101/ab/${hash}`);
  expect(names.filter((name) => name.startsWith("kept/") || name.includes(`${hash}.`))).toEqual([]);
  for (const path of ["data/kept", "data/originals/990101"]) await rm(at(path), { recursive: true });
});

it("brings everything back: every table, whatever there is, and every file", async () => {
  const backup = await backUp(at("backups"));
  const before = await everything(source);
  expect(before.report_versions).toContain("洛江");
  // A table that no migration makes: it stands for one of a later version.
  await expect(elsewhere("without", () => restore(backup))).rejects.toThrow("later");
  await aside("ALTER TABLE later SET SCHEMA aside");
  const plain = await backUp(at("backups"));
  await elsewhere("with", async (url) => {
    expect(await restore(at("backups"))).toMatchObject({ folder: plain, files: 2 });
    const { later: _, ...expected } = before;
    expect(await everything(url)).toEqual(expected);
    expect(await readFile(at("with/secret"), "utf8")).toBe("s3cret");
    expect(await readdir(at("with"))).toEqual(["originals", "secret"]);
    await expect(db().auditEntry.deleteMany()).rejects.toThrow();
    await expect(restore(plain)).rejects.toThrow("not empty");
  });
});

it("takes no room for originals that the backup before has", async () => {
  const [before = "", after = ""] = [await backUp(at("linked")), await waitASecond().then(() => backUp(at("linked")))];
  const original = async (backup: string) => {
    const [name = ""] = (await readdir(join(backup, "files/originals"), { recursive: true })).filter((one) =>
      /[0-9a-f]{64}$/.test(one),
    );
    return (await stat(join(backup, "files/originals", name))).ino;
  };
  expect(await original(after)).toBe(await original(before));
});

it("says so where two begin in one second, and neither writes into the other", async () => {
  await waitASecond();
  const results = await Promise.allSettled([backUp(at("twice")), backUp(at("twice"))]);
  const refused = results.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
  const [made, ...others] = results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(others).toEqual([]);
  expect(refused).toEqual([expect.stringMatching(/began in this second .*begin it again/)]);
  await elsewhere("once", async () => expect(await restore(at("twice"))).toMatchObject({ folder: made }));
});

it("clears away what a killed backup left, once nobody can be writing there", async () => {
  const [old, fresh] = [at("left/20200101T000000Z.part"), at("left/20200102T000000Z.part")];
  for (const one of [old, fresh]) await mkdir(one, { recursive: true });
  await utimes(old, new Date(0), new Date(0));
  await backUp(at("left"));
  expect((await readdir(at("left"))).filter((name) => name.endsWith(".part"))).toEqual(["20200102T000000Z.part"]);
});

it("keeps the newest, and nothing that is unfinished", async () => {
  await mkdir(at("kept/20200101T000000Z"), { recursive: true });
  await mkdir(at("kept/20210101T000000Z"));
  const made = await backUp(at("kept"), { keep: 2 });
  expect(await listBackups(at("kept"))).toEqual(["20210101T000000Z", made.split("/").at(-1)]);
});

it("is refused where a byte is not as it was written, and leaves the database empty", async () => {
  const backup = await backUp(at("damaged"));
  await appendFile(join(backup, "tables/areas.copy.gz"), "x");
  await elsewhere("refused", async () => {
    await expect(restore(backup)).rejects.toThrow("tables/areas.copy.gz: damaged");
    await expect(restore(at("nothing"))).rejects.toThrow("no backup");
  });
});

const waitASecond = () => new Promise((resolve) => setTimeout(resolve, 1100));
