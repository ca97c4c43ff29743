import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createArea, removeArea } from "@/lib/db/areas";
import { createBodies, createSuccessions, listBodies } from "@/lib/db/bodies";
import { saveLicence } from "@/lib/db/bulk-read";
import { db, disconnect } from "@/lib/db/client";
import { createDatabase, dropDatabase } from "@/lib/db/databases";
import { displaysAt, listDisplays } from "@/lib/db/displays";
import { readFigures } from "@/lib/db/figures";
import { listCorrections } from "@/lib/db/history";
import { migrate } from "@/lib/db/migrate";
import { addReply, listReplies, moderateReply } from "@/lib/db/replies";
import { listReports } from "@/lib/db/reports";
import { addVerdict, readConfirmed, readHandled } from "@/lib/db/verdicts";
import { demoTruth } from "@/lib/demo/truth";
import { databaseUrl } from "@/lib/env";
import { ingest } from "@/lib/server/ingest";
import { makeEdition, releaseEdition } from "@/lib/server/make-edition";
import { readBodies } from "@/lib/server/read-bodies";
import { readBody } from "@/lib/server/read-body";
import { readOverview } from "@/lib/server/read-overview";
import { readRankings } from "@/lib/server/read-rankings";
import { readReport } from "@/lib/server/read-report";
import { rerunStored } from "@/lib/server/rerun-edition";
import { writeBulk } from "./bulk";
import { checkSums } from "./folder";
import { importBulk } from "./import-bulk";

const truth = demoTruth();
const AREA = truth.areas.at(-1)?.id ?? "";
const TODAY = "2099-01-01";
const source = databaseUrl();
let folder: string;
const at = (name: string): string => join(folder, name);

/** A few bodies of the made-up district, one report on which was corrected, one finding confirmed and answered. */
async function makeArea(): Promise<void> {
  for (const area of truth.areas) await createArea(area);
  await createBodies(AREA, truth.bodies);
  await createSuccessions(AREA, truth.successions);
  const chosen = truth.reports.filter(({ bodyId, year }) => ["keji", "zhengfu"].includes(bodyId) && year >= 2019 && year <= 2021);
  const options = { areaId: AREA, origin: "command", by: "张三", reason: "由13800138000要求", live: true } as const;
  const bring = (files: readonly { name: string; text: string }[]) =>
    ingest(
      files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
      options,
    );
  await bring(chosen.map(({ file, text }) => ({ name: file, text })));
  const [first] = chosen.filter(({ bodyId, year }) => bodyId === "keji" && year === 2021);
  await bring([{ name: "again.txt", text: `${first?.text}\n` }]);
  await db().roster.create({ data: { areaId: AREA, year: 2020 } });
  await db().rosterEntry.create({ data: { areaId: AREA, year: 2020, bodyId: "keji", owes: true, note: "=全年" } });
  await db().deadline.create({
    data: { areaId: AREA, year: 2020, kind: "department", legalOn: new Date("2021-01-31T00:00:00Z") },
  });
  await saveLicence(AREA, "CC-BY-4.0");
  await confirmOne();
  for (const year of [2020, 2021]) {
    const made = await makeEdition(AREA, year, { by: "钱七", reason: "例行" });
    if (made.status === "made" && year === 2020) await releaseEdition(AREA, made.edition, { by: "周主任", reason: "年度公开" });
  }
}

async function confirmOne(): Promise<void> {
  const [report] = (await readHandled(AREA)).filter(({ handled }) => handled.length > 0);
  const finding = report?.handled[0]?.finding;
  if (!report || !finding) throw new Error("The rules found nothing to confirm");
  const { bodyId, year, scope, version } = report;
  const verdict = { bodyId, year, scope, version, finding, by: "李四", at: new Date("2024-01-05T08:00:00Z") };
  await addVerdict(AREA, { ...verdict, state: "confirmed", note: "王五打过电话", replyBy: "2024-01-10" });
  const about = { rule: finding.rule, subject: finding.subject };
  for (const text of ["已核实", "还没有看过"])
    await addReply(AREA, { bodyId, year, scope, about, text, by: "赵六", at: new Date("2024-01-06T08:00:00Z") });
  await moderateReply(AREA, { bodyId, year, scope, number: 1 }, { state: "shown", by: "李四", at: new Date() });
}

/** Everything that a visitor can see, but for who did it. */
async function everythingPublic() {
  const bodies = await listBodies(AREA);
  const rows = await listReports(AREA);
  const reports = await Promise.all(rows.map(({ bodyId, year }) => readReport(AREA, bodyId, year)));
  return {
    bodies: await readBodies(AREA),
    overview: await readOverview(AREA),
    pages: await Promise.all(bodies.map(({ id }) => readBody(AREA, id))),
    figures: await readFigures(AREA),
    displays: await listDisplays(AREA),
    corrections: await listCorrections(AREA),
    confirmed: (await readConfirmed(AREA, { today: TODAY })).map(({ note: _, ...finding }) => finding),
    replies: (await listReplies(AREA, { shown: true })).map(({ by: _, ...reply }) => reply),
    reports: reports.map(
      (page) =>
        page?.report && {
          ...page.report,
          versions: page.report.versions.map(({ number, shownOn, until, changes }) => [number, shownOn, until, changes]),
        },
    ),
    roster: await db().rosterEntry.findMany(),
    deadlines: await db().deadline.findMany(),
    // Up to where reports were compared with each other is the office's own bookkeeping.
    areas: await db().area.findMany({ omit: { judgedRevision: true, draftedRevision: true } }),
    rankings: await readRankings(AREA, {}),
    passages: await db().passage.findMany({ orderBy: [{ year: "asc" }, { bodyId: "asc" }, { number: "asc" }] }),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bulk-"));
  vi.stubEnv("DATA_DIR", folder);
  await makeArea();
});

afterAll(async () => {
  vi.stubEnv("DATABASE_URL", source);
  await rm(folder, { recursive: true });
});

describe("the bulk files of an area", () => {
  it("rebuild the same area in an empty database, down to the same files", async () => {
    const { manifest } = await writeBulk(AREA, at("first"));
    expect(manifest).toMatchObject({ area: AREA, demo: true, licence: "CC-BY-4.0", revision: 9 });
    expect(manifest.files.map(({ name }) => name).filter((name) => name.startsWith("edition"))).toEqual([
      "edition-2020-1.jsonl",
      "edition-2020-1.json",
      "editions.csv",
    ]);
    const before = await everythingPublic();
    const server = new URL(source);
    server.pathname = "/postgres";
    const name = `bulk_${process.pid}`;
    const other = await createDatabase(server.href, name);
    await migrate(other);
    await disconnect();
    vi.stubEnv("DATABASE_URL", other);
    try {
      await importBulk(at("first"));
      const after = await everythingPublic();
      for (const key of Object.keys(before) as (keyof typeof before)[]) expect(after[key], key).toEqual(before[key]);
      const again = await rerunStored(AREA, { compares: "bodies", year: 2020, number: 1 });
      expect(again).toMatchObject({ isSame: true, edition: `${AREA}-2020-1` });
      expect(again?.result).toBe(await readFile(at("first/edition-2020-1.json"), "utf8"));
      await writeBulk(AREA, at("second"));
      expect(await readFile(at("second/SHA256SUMS"), "utf8")).toBe(await readFile(at("first/SHA256SUMS"), "utf8"));
      await expect(importBulk(at("first"))).rejects.toThrow("has reports already");
    } finally {
      await disconnect();
      vi.stubEnv("DATABASE_URL", source);
      await dropDatabase(server.href, name);
    }
  });

  it("are written again only where something changed", async () => {
    await writeBulk(AREA, at("again"));
    expect((await writeBulk(AREA, at("again"))).written.filter(({ changed }) => changed)).toEqual([]);
    await saveLicence(AREA, "CC0-1.0");
    const changed = (await writeBulk(AREA, at("again"))).written.filter((file) => file.changed).map((file) => file.name);
    expect(changed.sort()).toEqual(["LICENCE.txt", "README.md", "SHA256SUMS", "areas.csv", "manifest.json", "tables.xlsx"]);
  });

  it("hold nobody's name, no doubt of a machine and nothing that waits", async () => {
    await writeBulk(AREA, at("names"));
    for (const name of [
      "texts.jsonl",
      "verdicts.csv",
      "replies.csv",
      "corrections.csv",
      "reports.csv",
      "displays.csv",
      "sections.csv",
      "editions.csv",
    ]) {
      const text = await readFile(at(`names/${name}`), "utf8");
      expect(text, name).not.toMatch(/张三|李四|王五|赵六|钱七|13800138000|还没有看过/);
    }
    expect((await readFile(at("names/verdicts.csv"), "utf8")).trim().split("\r\n")).toHaveLength(2);
    expect(await readFile(at("names/roster.csv"), "utf8")).toContain("'=全年");
  });

  it("stand as they stood at a revision", async () => {
    const [one] = await listDisplays(AREA, { limit: 1 });
    const { manifest } = await writeBulk(AREA, at("then"), { revision: one?.revision ?? 0 });
    expect(manifest.files.find(({ name }) => name === "reports.csv")?.rows).toBe((await displaysAt(AREA, 1)).length);
    expect(manifest.changedAt).toBe(one?.shownAt.toISOString());
    expect(await readFile(at("then/README.md"), "utf8")).not.toContain("the roster");
    await writeBulk(AREA, at("that day"), { asOf: "2026-03-31" });
    expect(await readFile(at("that day/README.md"), "utf8")).toMatch(/end of 2026-03-31; the roster,[\s\S]*of export\./);
  });

  it("are refused where a byte is not as it was written, and change nothing then", async () => {
    await writeBulk(AREA, at("damaged"));
    await writeFile(at("damaged/bodies.csv"), "area,body\r\n");
    await rm(at("damaged/names.csv"));
    expect((await checkSums(at("damaged"))).sort()).toEqual(["bodies.csv: damaged", "names.csv: missing"]);
    await expect(importBulk(at("damaged"))).rejects.toThrow("names.csv: missing");
  });
});

describe("an area that is gone", () => {
  it("has no files", async () => {
    await removeArea(AREA);
    await expect(writeBulk(AREA, at("gone"))).rejects.toThrow("no area");
  });
});
