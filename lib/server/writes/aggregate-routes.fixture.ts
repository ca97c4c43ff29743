/** The routes of the aggregate workbench, with an area's own body and a year that has a report to sum. */
import { randomUUID } from "node:crypto";
import { addAdjustment, saveAggregateDraft } from "@/lib/db/aggregates";
import { createBodies, listBodies } from "@/lib/db/bodies";
import { inTransaction } from "@/lib/db/client";
import { storeVersion } from "@/lib/db/versions";
import type { NewAdjustment } from "@/lib/report/aggregate/unit";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { AREA, BODY } from "@/lib/server/fixtures/world";
import { gatherAggregate } from "@/lib/server/gather-aggregate";
import { adjustAggregate, makeAggregate, saveAggregate, undoAdjustment } from "./aggregate";
import type { WriteRoute } from "./routes.fixture";

const always = { from: null, until: null };
const WHOLE = {
  id: "quzheng",
  kind: "government" as const,
  ...always,
  names: [{ name: "示例市甲区人民政府", kind: "full" as const, ...always }],
};
const WHO = { by: "fixture", at: new Date("2026-02-01T00:00:00Z") };

/** Years that no other sample uses. */
let next = 2100;

/** A year of the area with the report of one body on display. */
export async function summedYear(year = next++): Promise<{ areaId: string; year: number }> {
  const areaId = AREA;
  if (!(await listBodies(areaId)).some(({ id }) => id === WHOLE.id)) await createBodies(areaId, [WHOLE]);
  const sha256 = randomUUID().replaceAll("-", "").padEnd(64, "0");
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const document = { sha256, name: "a.txt", bytes: 1, origin: "upload", text } as const;
  const key = { bodyId: BODY, year, scope: "own" } as const;
  const made = { areaId, ...key, document, submittedAt: null, publishedOn: null, form: "C", parser: "test" } as const;
  const content = reportOf("C", { "disclosure.licensing.decisions": 12 });
  await storeVersion({ ...made, content, findings: [], by: "fixture", role: "admin", reason: "test" }, true);
  return { areaId, year };
}

const adjusted = (areaId: string, year: number, adjustment: NewAdjustment): Promise<number> =>
  inTransaction((tx) => addAdjustment(tx, areaId, year, { ...adjustment, reason: "测试", ...WHO }));

/** Everybody without a report is left out, and the prose is written. */
export async function readyYear(of?: number) {
  const { areaId, year } = await summedYear(of);
  const before = await gatherAggregate(areaId, year);
  if (typeof before === "string") throw new Error(before);
  for (const { body, report } of before.units)
    if (!report) await adjusted(areaId, year, { kind: "leftOut", cells: [], body, amount: null });
  await inTransaction((tx) => saveAggregateDraft(tx, areaId, year, { overview: "全年工作平稳开展。" }, WHO));
  const ready = await gatherAggregate(areaId, year);
  if (typeof ready === "string") throw new Error(ready);
  return { areaId, year, revision: ready.revision };
}

const CELL = "disclosure.licensing.decisions" as const;

export const AGGREGATE_ROUTES: readonly WriteRoute[] = [
  {
    path: "/api/monitor/aggregate",
    write: saveAggregate,
    sample: async () => ({ ...(await summedYear()), revision: 0, sections: { overview: "总体平稳。" } }),
  },
  {
    path: "/api/monitor/aggregate/adjust",
    write: adjustAggregate,
    sample: async () => ({ ...(await summedYear()), kind: "transferred", cells: [CELL], amount: "-1", reason: "两家重复" }),
  },
  {
    path: "/api/monitor/aggregate/undo",
    write: undoAdjustment,
    sample: async () => {
      const { areaId, year } = await summedYear();
      const number = await adjusted(areaId, year, { kind: "other", cells: [CELL], body: null, amount: 2 });
      return { areaId, year, number, revision: "counts" };
    },
  },
  {
    path: "/api/monitor/aggregate/make",
    write: makeAggregate,
    sample: async () => ({ ...(await readyYear()), reviewer: "某审核", signer: "某签发", secrecy: true }),
  },
];
