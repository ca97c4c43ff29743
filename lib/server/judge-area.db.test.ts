import { beforeEach, expect, test } from "vitest";
import { createArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db, inTransaction } from "@/lib/db/client";
import { listUnjudged, readContextFindings, readFindings } from "@/lib/db/findings";
import { applyRecompared, readRecompared } from "@/lib/db/rejudgings";
import { storeVersion } from "@/lib/db/versions";
import { judgeAmong } from "@/lib/report/among";
import { AMONG, checkReport } from "@/lib/report/check";
import { hashOf } from "@/lib/report/fingerprint";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { AMONG_RULEBOOK } from "@/lib/report/rulebook";
import { judgeArea, judgeWaiting } from "./judge-area";

const AREA = "990204";

async function show(year: number, cells: Parameters<typeof reportOf>[1]): Promise<void> {
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const sha256 = hashOf(JSON.stringify([year, cells])).padStart(64, "0");
  const document = { sha256, name: "a.txt", bytes: 1, origin: "command", text } as const;
  const made = {
    areaId: AREA,
    bodyId: "keji",
    year,
    scope: "own",
    document,
    form: "C",
    parser: "t",
    by: "t",
    reason: "t",
  } as const;
  const content = reportOf("C", cells, { year });
  await storeVersion({ ...made, submittedAt: null, publishedOn: null, content, findings: checkReport(content) }, true);
}

const found = async (rule: string, year = 2023) =>
  (await readContextFindings(AREA))
    .filter((one) => one.year === year)
    .flatMap(({ findings }) => findings.filter((one) => one.rule === rule));

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "某区", nameEn: "Some District", level: "county", parentId: null, demo: false });
  await createBodies(AREA, [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
  await show(2022, { "requests.carriedOut.total": 2 });
  await show(2023, { "requests.carriedIn.total": 1 });
  await judgeArea(AREA);
});

const marked = { zh: "原来的话", en: "as it was" };

/** As if another revision of V-X01 had found nothing, and V-X02 something that it no longer would. */
async function judgeBefore(): Promise<void> {
  for (const { bodyId, year, scope, findings } of await readContextFindings(AREA)) {
    const older = findings.map((one) =>
      one.rule === "V-X01" && one.verdict === "fail"
        ? { ...one, verdict: "pass" }
        : one.rule === "V-X02"
          ? { ...one, message: marked }
          : one,
    );
    const where = { areaId_bodyId_year_scope: { areaId: AREA, bodyId, year, scope } };
    const rules = AMONG_RULEBOOK.replace(/V-X01:\d+/, "V-X01:0");
    await db().contextFindings.update({ where, data: { findings: JSON.parse(JSON.stringify(older)), rules } });
  }
}

const fails = async (year = 2023) => (await found("V-X01", year)).filter(({ verdict }) => verdict === "fail").length;

test("a changed rule that compares is asked again, what it would change is shown, and takes effect when somebody says so", async () => {
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([]);
  const now = await fails();
  expect(now).toBeGreaterThan(0);
  await judgeBefore();
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([AREA]);
  await judgeWaiting();
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([]);
  expect(await fails()).toBe(0);
  const waiting = await readRecompared(AREA);
  expect(waiting).toMatchObject({ total: 1, changes: [{ rule: "V-X01", before: "pass", after: "fail", count: now }] });
  expect(await inTransaction((tx) => applyRecompared(tx, AREA, "seen before"))).toBe(false);
  expect(await inTransaction((tx) => applyRecompared(tx, AREA, waiting?.stand ?? ""))).toBe(true);
  expect(await fails()).toBe(now);
  // The rule that did not change was not asked: it would have found other words.
  expect((await found("V-X02")).map(({ message }) => message)).toEqual([marked]);
  expect(await readRecompared(AREA)).toBeNull();
});

const roots = async () =>
  (await readFindings(AREA, { newest: true })).flatMap(({ year, findings }) =>
    findings.flatMap(({ rule, root }) => (root ? [`${year} ${rule}: ${root.year} ${root.cell} = ${root.value}`] : [])),
  );

test("a wrong cell that breaks the year after is one mistake of both reports, until it is corrected", async () => {
  expect(await roots(), "the year after is wrong itself").toEqual([]);
  await show(2023, {});
  await judgeWaiting();
  const root = "2022 requests.carriedOut.total = 0";
  expect((await roots()).toSorted()).toEqual(
    ["2022 V-301", "2022 V-303", "2022 V-309", "2023 V-X01"].map((found) => `${found}: ${root}`),
  );
  await show(2022, {});
  await judgeWaiting();
  expect(await roots()).toEqual([]);
});

test("while a change waits, new versions have it at once and the others keep what stood", async () => {
  await judgeBefore();
  await judgeWaiting();
  await show(2024, { "requests.carriedIn.total": 7 });
  await judgeWaiting();
  expect([await fails(2023), (await fails(2024)) > 0]).toEqual([0, true]);
  expect(await readRecompared(AREA)).toMatchObject({ total: 1 });
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([]);
});

test("once something else came on display, all rules are asked again", async () => {
  await show(2024, {});
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([AREA]);
  await judgeWaiting();
  expect((await found("V-X01", 2024)).length).toBeGreaterThan(0);
  expect(await listUnjudged(AMONG_RULEBOOK)).toEqual([]);
});

test("rules that read no prose are judged without looking at any", () => {
  const report = {
    body: "keji",
    year: 2023,
    scope: "own",
    version: 1,
    form: "C",
    figures: {},
    claims: [],
    dates: [],
    publishedOn: null,
  } as const;
  const sections = new Proxy([], {
    get: () => {
      throw new Error("the prose was read");
    },
  });
  const area = {
    bodies: [{ id: "keji", kind: "department", from: null, until: null, names: [] }] as const,
    successions: [],
    reports: [{ ...report, sections }],
    dueOf: () => "2024-01-31",
  };
  const carried = AMONG.filter(({ id }) => id === "V-X01");
  expect(judgeAmong(area, undefined, carried).size).toBe(1);
  expect(() => judgeAmong(area)).toThrow("the prose was read");
});
