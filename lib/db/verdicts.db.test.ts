import { beforeEach, describe, expect, it } from "vitest";
import { checkReport } from "@/lib/report/check";
import { reportOf } from "@/lib/report/fixtures/report-of";
import type { Finding, Report } from "@/lib/report/report";
import { createArea, removeArea } from "./areas";
import { createBodies } from "./bodies";
import { readFindings, storeContextFindings } from "./findings";
import { addReply, listReplies, moderateReply } from "./replies";
import { addVerdict, listVerdicts, readConfirmed, readHandled } from "./verdicts";
import { storeVersion } from "./versions";

const AREA = "990202";
const KEY = { bodyId: "keji", year: 2023, scope: "own" } as const;
const AT = new Date("2026-02-02T09:00:00+08:00");

const SLIP = reportOf("C", { "requests.total.total": 1 });

const store = (content: Report, sha256: string) =>
  storeVersion(
    {
      areaId: AREA,
      ...KEY,
      document: {
        sha256: sha256.padStart(64, "0"),
        name: "r.txt",
        bytes: 1,
        origin: "command",
        text: { blocks: [], metadata: [], problems: [], cut: false },
      },
      submittedAt: null,
      publishedOn: null,
      form: "C",
      parser: "test",
      content,
      findings: checkReport(content),
      by: "test",
      reason: "test",
    },
    true,
  );

const failed = async (): Promise<Finding> => {
  const [found] = (await readFindings(AREA)).flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === "fail");
  if (!found) throw new Error("Nothing failed");
  return found;
};
const judge = async (changes: Partial<Parameters<typeof addVerdict>[1]> = {}) =>
  addVerdict(AREA, {
    ...KEY,
    version: 1,
    finding: await failed(),
    state: "confirmed",
    note: "与原件核对",
    by: "office",
    at: AT,
    replyBy: "2026-02-09",
    ...changes,
  });

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "某区", nameEn: "Some District", level: "county", parentId: null, demo: false });
  await createBodies(AREA, [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
  await store(SLIP, "1");
});

describe("verdicts", () => {
  it("are numbered one after the other, also when two people speak at once", async () => {
    const numbers = await Promise.all([judge(), judge({ state: "misread", replyBy: null }), judge()]);
    expect(numbers.sort()).toEqual([1, 2, 3]);
    expect((await listVerdicts(AREA, { years: [2023] })).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await listVerdicts(AREA, { years: [2022] })).toEqual([]);
  });

  it("count once confirmed and after the reply period; findings of one cause share it", async () => {
    const confirmed = (today: string) => readConfirmed(AREA, { today });
    expect(await confirmed("2026-03-01")).toEqual([]);
    await judge();
    expect(await confirmed("2026-02-09")).toEqual([]);
    expect(await readConfirmed(AREA, { today: "2026-03-01", until: AT }), "before it was said").toEqual([]);
    expect(await confirmed("2026-02-10")).toMatchObject([{ ...KEY, version: 1, severity: "E", note: "与原件核对", at: AT }]);
  });

  it("are asked for again in a version that reads otherwise, and stand in one that does not", async () => {
    await judge();
    await store({ ...SLIP, publishedOn: "2024-01-20" }, "2");
    expect(await readConfirmed(AREA, { today: "2026-03-01" })).toMatchObject([{ version: 2 }]);
    await store(reportOf("C", { "requests.total.total": 2 }), "3");
    expect(await readConfirmed(AREA, { today: "2026-03-01" })).toEqual([]);
    const [report] = await readHandled(AREA);
    expect(report?.handled.filter(({ asksAgain }) => asksAgain).map(({ history }) => history.length)).toEqual([1]);
  });
});

describe("findings by comparison", () => {
  it("are read with the report's own, and no longer once another version is on display", async () => {
    const own = (await readFindings(AREA))[0]?.findings.length ?? 0;
    const finding = await failed();
    const findings = [{ ...finding, rule: "V-X01" }];
    const root = { body: "minzheng", year: 2022, scope: "own", cell: "requests.carriedOut.total", value: 2 } as const;
    const roots = { [finding.cause]: root };
    await storeContextFindings(AREA, [{ ...KEY, version: 1, findings, rules: "V-X01:1", roots, next: null, nextRules: null }]);
    expect((await readFindings(AREA))[0]?.findings.length).toBe(own + 1);
    const rootsIn = async (newest: boolean) =>
      new Set((await readFindings(AREA, { newest }))[0]?.findings.map((one) => one.root));
    expect(await rootsIn(false), "the public is not told of another body's report").toEqual(new Set([undefined]));
    expect(await rootsIn(true)).toEqual(new Set([undefined, root]));
    await store(reportOf("C", {}), "2");
    expect((await readFindings(AREA))[0]?.findings.every(({ rule }) => rule !== "V-X01")).toBe(true);
  });
});

describe("replies", () => {
  it("wait for the office before the public sees them", async () => {
    const about = { rule: "V-301", subject: "requests.total" };
    const number = await addReply(AREA, { ...KEY, about, text: "系录入错误，已更正。", by: "keji", at: AT });
    const cell = "requests.total.total" as const;
    await addReply(AREA, { ...KEY, about: { cell }, text: "含上年补录1件。", by: "keji", at: AT });
    expect(await listReplies(AREA, { shown: true })).toEqual([]);
    expect(await moderateReply(AREA, { ...KEY, number }, { state: "shown", by: "office", at: AT })).toBe(true);
    expect(await moderateReply(AREA, { ...KEY, number: 9 }, { state: "shown", by: "office", at: AT })).toBe(false);
    expect(await listReplies(AREA, { shown: true })).toMatchObject([{ about, text: "系录入错误，已更正。" }]);
    expect(await listReplies(AREA)).toMatchObject([{ state: "shown" }, { about: { cell }, state: "pending" }]);
  });
});
