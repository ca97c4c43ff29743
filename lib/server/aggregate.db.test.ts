import { beforeAll, describe, expect, it } from "vitest";
import { listAdjustments } from "@/lib/db/aggregates";
import { readReport, readVersion } from "@/lib/db/reports";
import { extract } from "@/lib/extract/extract";
import { cellsOf } from "@/lib/report/cells";
import { readReport as readDocument } from "@/lib/report/read";
import { exportAggregate } from "./export-aggregate";
import { AREA, BODY, cookiesFor, createWorld, requestOf } from "./fixtures/world";
import { gatherAggregate } from "./gather-aggregate";
import { reconcileAggregate } from "./read-aggregate";
import { answer } from "./write";
import { adjustAggregate, makeAggregate, undoAdjustment } from "./writes/aggregate";
import { readyYear, summedYear } from "./writes/aggregate-routes.fixture";

const CELL = "disclosure.licensing.decisions" as const;

beforeAll(createWorld);

async function gathered(areaId: string, year: number) {
  const found = await gatherAggregate(areaId, year);
  if (typeof found === "string") throw new Error(found);
  return found;
}

async function send(write: Parameters<typeof answer>[0], input: object) {
  const response = await answer(write)(requestOf("/", input, { cookie: await cookiesFor(`monitor@${AREA}`) }));
  return { status: response.status, body: (await response.json()) as { version?: number; error?: { message: string } } };
}

describe("the area's own report", () => {
  it("names the units without a report and guesses nothing", async () => {
    const { areaId, year } = await summedYear();
    const { sums, units } = await gathered(areaId, year);
    expect(sums.get(CELL)).toMatchObject({ known: 12, total: null });
    expect(
      sums
        .get(CELL)
        ?.open.map(({ body }) => body)
        .sort(),
    ).toEqual(units.flatMap(({ body }) => (body === BODY ? [] : [body])).sort());
  });

  it("is not made while a cell is open, and says because of whom", async () => {
    const { areaId, year } = await summedYear();
    const { revision } = await gathered(areaId, year);
    const made = await send(makeAggregate, { areaId, year, revision, reviewer: "某审核", signer: "某签发", secrecy: true });
    expect(made.status).toBe(422);
    expect(made.body.error?.message).toContain("民政局");
  });

  it("takes an adjustment and takes it back, and both stay on record", async () => {
    const { areaId, year, revision } = await readyYear();
    await send(adjustAggregate, { areaId, year, kind: "transferred", cells: [CELL], amount: "-2", reason: "两家重复统计" });
    const after = await gathered(areaId, year);
    expect(after.sums.get(CELL)).toMatchObject({ known: 12, adjusted: -2, total: 10 });
    expect(after.revision).not.toBe(revision);
    const number = after.adjustments.at(-1)?.number;
    const undo = { areaId, year, number, revision: "counts" };
    expect((await send(undoAdjustment, undo)).status).toBe(200);
    expect((await gathered(areaId, year)).sums.get(CELL)?.total).toBe(12);
    expect((await listAdjustments(areaId, year)).at(-1)).toMatchObject({
      reason: "两家重复统计",
      undone: { by: `monitor-${AREA}` },
    });
    expect((await send(undoAdjustment, undo)).status).toBe(409);
  });

  it("becomes a report that is handed in, is what it was summed to, and agrees with its units", async () => {
    const { areaId, year, revision } = await readyYear();
    const made = await send(makeAggregate, { areaId, year, revision, reviewer: "某审核", signer: "某签发", secrecy: true });
    expect(made).toMatchObject({ status: 200, body: { version: 1 } });
    const key = { bodyId: "quzheng", year, scope: "aggregate" } as const;
    expect(await readReport(areaId, key)).toMatchObject({ state: "submitted", liveVersion: null });
    const from = await gathered(areaId, year);
    expect((await readVersion(areaId, key, 1))?.content.cells[CELL]).toMatchObject({ status: "reported", value: 12 });
    expect(from.draft.made).toMatchObject({ version: 1, units: [{ body: BODY, version: 1 }] });
    const reconciled = await reconcileAggregate(areaId, from);
    expect(reconciled?.lines.filter(({ difference }) => difference !== 0)).toEqual([]);
    expect(reconciled?.changed).toEqual([]);
    // Handed in, it waits for the office: it is not made a second time meanwhile.
    const again = { areaId, year, revision: from.revision, reviewer: "某审核", signer: "某签发", secrecy: true };
    expect((await send(makeAggregate, again)).status).toBe(422);
  });

  it.each([
    ["docx", 2041],
    ["xlsx", 2042],
  ] as const)("as %s is read back without a difference", async (as, of) => {
    const { areaId, year } = await readyYear(of);
    const { form, content } = await gathered(areaId, year);
    const file = await exportAggregate(areaId, year, as);
    const report = readDocument(await extract(file?.bytes ?? new Uint8Array(), `a.${as}`));
    const read = cellsOf(form).map(({ key }) => [key, report.cells[key]?.status, String(report.cells[key]?.value)]);
    expect(read).toEqual(cellsOf(form).map(({ key }) => [key, "reported", content.cells[key]]));
    expect(report).toMatchObject({ form, year, body: "示例市甲区人民政府" });
  });
});
