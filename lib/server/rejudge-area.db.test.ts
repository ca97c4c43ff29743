import { beforeEach, expect, it } from "vitest";
import { createArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db, inTransaction } from "@/lib/db/client";
import { readFindings } from "@/lib/db/findings";
import { applyRejudging, readRejudging, summariseRejudging } from "@/lib/db/rejudgings";
import { storeVersion } from "@/lib/db/versions";
import { checkReport } from "@/lib/report/check";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { RULEBOOK } from "@/lib/report/rulebook";
import { rejudgeArea, rejudgeWaiting } from "./rejudge-area";

const AREA = "990203";

/** A report in which a rule fails, stored as if another revision of that rule had found nothing. */
async function storeJudgedBefore(year: number, rule: string): Promise<void> {
  const content = reportOf("C", { "requests.total.total": 1 }, { year });
  const findings = checkReport(content).map((finding) =>
    finding.rule === rule ? { ...finding, verdict: "pass" as const } : finding,
  );
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const document = { sha256: String(year).padStart(64, "0"), name: "a.txt", bytes: 1, origin: "command", text } as const;
  const key = { bodyId: "keji", year, scope: "own" } as const;
  await storeVersion(
    {
      areaId: AREA,
      ...key,
      document,
      submittedAt: null,
      publishedOn: null,
      form: "C",
      parser: "t",
      content,
      findings,
      by: "t",
      role: "admin",
      reason: "t",
    },
    true,
  );
  const rules = RULEBOOK.replace(new RegExp(`${rule}:\\d+`), `${rule}:0`);
  await db().reportVersion.updateMany({ where: { areaId: AREA, year }, data: { rules } });
}

const verdictsOf = async (rule: string) =>
  (await readFindings(AREA)).flatMap(({ findings }) => findings).flatMap((one) => (one.rule === rule ? [one.verdict] : []));

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "某区", nameEn: "Some District", level: "county", parentId: null, demo: false });
  await createBodies(AREA, [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
  await storeJudgedBefore(2022, "V-309");
  await storeJudgedBefore(2023, "V-309");
});

it("works out what a changed rule would find, shows it, and lets it take effect only when somebody says so", async () => {
  const before = await verdictsOf("V-309");
  expect(await rejudgeArea(AREA)).toEqual({ number: 1, done: 2, changed: 2 });
  expect(await verdictsOf("V-309")).toEqual(before);
  expect(await readRejudging(AREA)).toMatchObject({ number: 1, total: 2, done: 2 });
  expect(await summariseRejudging(AREA, 1)).toEqual([{ rule: "V-309", before: "pass", after: "warn", count: 2 }]);
  expect(await inTransaction((tx) => applyRejudging(tx, AREA, 1, "office"))).toBe(true);
  expect((await verdictsOf("V-309")).filter((verdict) => verdict === "warn")).toHaveLength(2);
  expect(await inTransaction((tx) => applyRejudging(tx, AREA, 1, "office"))).toBe(false);
  expect(await db().reportVersion.count({ where: { areaId: AREA, rules: RULEBOOK } })).toBe(2);
});

it("is not worked out twice, and leaves alone what the same rules judged", async () => {
  await rejudgeWaiting();
  await rejudgeWaiting();
  expect(await db().rejudging.count({ where: { areaId: AREA } })).toBe(1);
  await inTransaction((tx) => applyRejudging(tx, AREA, 1, "office"));
  await rejudgeWaiting();
  expect(await db().rejudging.count({ where: { areaId: AREA } })).toBe(1);
});
