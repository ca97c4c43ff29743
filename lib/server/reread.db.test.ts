import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { inTransaction } from "@/lib/db/client";
import { readDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { listReports, readReport, readVersion } from "@/lib/db/reports";
import { correctSeen, markReviewed, moveSeen } from "@/lib/db/review";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { type DemoReport, demoReports } from "@/lib/demo/reports";
import type { Document } from "@/lib/document";
import { extract } from "@/lib/extract/extract";
import { correctReport } from "@/lib/report/correct";
import { demoFile } from "./demo-file";
import { ingest } from "./ingest";
import { eraseOriginal } from "./originals";
import { rereadArea } from "./reread";

const AREA = "990308";
const CELL = "requests.new.individual";
const ADMIN = { by: "审核员", role: "admin", note: "核对", reason: "核对" } as const;
const keyOf = ({ bodyId, year, scope }: DemoReport) => ({ bodyId, year, scope });
const reports = demoReports().filter(({ original }) => original && original.kind !== "scan");
const of = (kind: string): DemoReport => {
  const found = reports.find(({ original }) => original?.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};
const [misread, corrected, reviewed, right] = [of("docx"), of("html"), of("pdf"), of("xlsx")];

let folder: string;

/** What a worse reader made of it: the first figure of new requests came out as 7 more than is printed. */
async function worseReading(report: DemoReport): Promise<Document> {
  const { bytes, name } = await demoFile(report);
  const document = await extract(bytes, name);
  const label = "一、本年新收政府信息公开申请数量";
  const blocks = document.blocks.map((block) => {
    if (block.kind !== "grid") return block;
    const row = block.cells.find(({ text }) => text.startsWith(label))?.row;
    const first = block.cells.filter((cell) => cell.row === row && /^\d+$/.test(cell.text))[0];
    const cells = block.cells.map((cell) => (cell === first ? { ...cell, text: String(Number(cell.text) + 7) } : cell));
    return { ...block, cells };
  });
  return { ...document, blocks };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reread-"));
  vi.stubEnv("DATA_DIR", folder);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(AREA, BODIES);
  const misreadFiles = [misread, corrected, reviewed].map(async (one) => ({
    ...(await demoFile(one)),
    reading: await worseReading(one),
  }));
  const files = [...(await Promise.all(misreadFiles)), await demoFile(right)];
  const outcomes = await ingest(files, { areaId: AREA, origin: "command", by: "test", live: true });
  expect(outcomes.map(({ status }) => status)).toEqual(["added", "added", "added", "added"]);
  await inTransaction(async (tx) => {
    const change = { cell: CELL, text: "99" } as const;
    await correctSeen(tx, AREA, keyOf(corrected), { version: 1 }, ADMIN, (content, form) =>
      correctReport(content, form, [change]),
    );
    await markReviewed(tx, AREA, keyOf(reviewed), 1);
  });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const printed = (report: DemoReport) => Number(report.cells.find(({ key }) => key === CELL)?.text);
const reread = async (apply: boolean) =>
  new Map((await rereadArea(AREA, { apply, by: "npm run reread" })).map((one) => [one.bodyId, one]));
const shownOf = async ({ bodyId }: DemoReport) => (await readFigures(AREA, { bodies: [bodyId] }))[0]?.values[CELL];

it("tells every figure that would be read otherwise, and changes nothing", async () => {
  const found = await reread(false);
  expect(found.get(misread.bodyId)).toMatchObject({
    ...{ status: "differs", version: 1, kept: null, proposed: null },
    changes: [{ cell: CELL, before: printed(misread) + 7, after: printed(misread) }],
  });
  expect(found.get(right.bodyId)).toMatchObject({ status: "same" });
  expect(found.get(corrected.bodyId)).toMatchObject({
    ...{ status: "differs", version: 2, kept: "corrected" },
    changes: [{ cell: CELL, before: 99, after: printed(corrected) }],
  });
  expect(found.get(reviewed.bodyId)).toMatchObject({ status: "differs", kept: "reviewed" });
  expect((await readReport(AREA, keyOf(misread)))?.versions).toHaveLength(1);
});

it("hands a new reading in for the office, and never touches what a person has worked on", async () => {
  const found = await reread(true);
  expect(
    [...found.values()].flatMap((one) => (one.status === "differs" && one.proposed ? [[one.bodyId, one.proposed]] : [])),
  ).toEqual([[misread.bodyId, 2]]);
  const states = new Map((await listReports(AREA)).map(({ bodyId, state, liveVersion }) => [bodyId, { state, liveVersion }]));
  expect(states.get(misread.bodyId)).toEqual({ state: "submitted", liveVersion: 1 });
  expect(states.get(corrected.bodyId)).toEqual({ state: "corrected", liveVersion: 2 });
  expect(states.get(reviewed.bodyId)).toEqual({ state: "live", liveVersion: 1 });
  expect(await shownOf(misread)).toBe(printed(misread) + 7);
  expect(await shownOf(corrected)).toBe(99);
});

it("leads from the new version to the text of the new reading, and to the figures on display once the office accepts it", async () => {
  const version = await readVersion(AREA, keyOf(misread), 2);
  expect(version?.content.cells[CELL]?.value).toBe(printed(misread));
  expect(version).toMatchObject({ createdRole: "system", createdBy: "npm run reread", reason: "reread" });
  const document = await readDocument(AREA, version?.documentHash ?? "");
  const place = JSON.stringify(version?.content.cells[CELL]?.place);
  const cells = document?.text.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : [])) ?? [];
  expect(cells.find(({ places }) => JSON.stringify(places[0]) === place)?.text).toBe(String(printed(misread)));

  expect((await reread(true)).get(misread.bodyId)).toMatchObject({ status: "differs", kept: "inHand", proposed: null });
  for (const move of ["accept", "show"] as const)
    await inTransaction((tx) => moveSeen(tx, AREA, keyOf(misread), move, { version: 2 }, ADMIN));
  expect(await shownOf(misread)).toBe(printed(misread));
  expect((await reread(true)).get(misread.bodyId)).toMatchObject({ status: "same", version: 2 });
});

it("says of a file that is gone or damaged that it could not be read, and goes on with the others", async () => {
  const hash = (await readVersion(AREA, keyOf(right), 1))?.documentHash ?? "";
  await eraseOriginal(AREA, hash);
  const found = await reread(true);
  expect(found.get(right.bodyId)).toMatchObject({ status: "refused", code: "noOriginal" });
  expect(found.get(misread.bodyId)).toMatchObject({ status: "same" });
});
