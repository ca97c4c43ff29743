import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createArea, readArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { listEditions, readEdition } from "@/lib/db/editions";
import { readFindings } from "@/lib/db/findings";
import { addVerdict, readHandled } from "@/lib/db/verdicts";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import { inputFrom } from "@/lib/report/editions/input";
import { INDEX } from "@/lib/report/score/configuration";
import { constantRows, whyRows } from "./api/ranking";
import { draftWaiting } from "./draft-editions";
import { ingest } from "./ingest";
import { makeEdition, releaseEdition } from "./make-edition";
import { readEditionFile, readRankings } from "./read-rankings";
import { rerunStored } from "./rerun-edition";

const AREA = "990302";
const YEAR = 2023;
const WHO = { by: "test", reason: "test" };
/** One with a slip in a cell, one copied, one with both kinds of outcomes, and one town. */
const CHOSEN = ["ziran", "chengguan", "shenji", "renshe", "baishi"];
const REPORTS = demoReports().filter(({ bodyId, year }) => year === YEAR && CHOSEN.includes(bodyId));
const bring = (bodies: readonly string[]) =>
  ingest(
    REPORTS.filter(({ bodyId }) => bodies.includes(bodyId)).map(({ file, text }) => ({ name: file, bytes: Buffer.from(text) })),
    { areaId: AREA, origin: "command", by: "test", live: true },
  );

/** The same report with other permits. */
const bringCorrected = (body: string) =>
  ingest(
    REPORTS.filter(({ bodyId }) => bodyId === body).map(({ file, text }) => ({
      name: file,
      bytes: Buffer.from(text.replace(/(行政许可[^0-9]*)\d+/, "$17")),
    })),
    { areaId: AREA, origin: "command", by: "test", live: true },
  );

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "editions-"));
  vi.stubEnv("DATA_DIR", folder);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(
    AREA,
    BODIES.filter(({ id }) => CHOSEN.includes(id)),
  );
  await bring(CHOSEN.slice(0, 4));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe("an area's year", () => {
  test("a year without reports has no edition", async () => {
    expect(await makeEdition(AREA, 2010, WHO)).toEqual({ status: "empty" });
  });

  test("the first edition holds what is on display, and the public does not see it", async () => {
    const made = await makeEdition(AREA, YEAR, WHO);
    expect(made).toMatchObject({ status: "made", edition: { compares: "bodies", year: YEAR, number: 1 }, moves: [] });
    expect(await listEditions(AREA, { released: true })).toEqual([]);
    const edition = await readEdition(AREA, { compares: "bodies", year: YEAR, number: 1 });
    const { bodies, reports, heading } = inputFrom(edition?.input ?? "");
    expect(bodies.map(({ body }) => body)).toEqual([...CHOSEN].sort());
    expect(reports.map(({ body }) => body)).toEqual(CHOSEN.slice(0, 4).sort());
    expect(heading).toMatchObject({ area: AREA, year: YEAR, seed: YEAR, cutOff: "2024-12-31" });
    expect(edition?.inputHash).toBe(
      createHash("sha256")
        .update(edition?.input ?? "")
        .digest("hex"),
    );
    expect(edition?.result).toContain('"reason":"unpublished"');
  });

  test("the same again makes nothing", async () => {
    expect(await makeEdition(AREA, YEAR, WHO)).toEqual({ status: "same", compares: "bodies", year: YEAR, number: 1 });
  });

  test("going public is a decision that is written down once", async () => {
    expect(await releaseEdition(AREA, { compares: "bodies", year: YEAR, number: 9 }, WHO)).toBe("unknown");
    expect(await releaseEdition(AREA, { compares: "bodies", year: YEAR, number: 1 }, { by: "王主任", reason: "核对完毕" })).toBe(
      "released",
    );
    expect(await releaseEdition(AREA, { compares: "bodies", year: YEAR, number: 1 }, { by: "别人", reason: "再次" })).toBe(
      "already",
    );
    const [shown] = await listEditions(AREA, { released: true });
    expect(shown).toMatchObject({ number: 1, release: { by: "王主任", reason: "核对完毕" } });
  });

  test("what it is made of is open: the parts of each score add up to it, and every constant has its name", async () => {
    const why = await whyRows(AREA, { edition: `${YEAR}-1` });
    expect(why.map(({ body }) => body).sort()).toEqual([...CHOSEN].sort());
    const scored = why.filter(({ reason }) => reason === null);
    expect(scored.length).toBeGreaterThan(0);
    for (const { score, timeliness, completeness, consistency, openness, correction } of scored)
      expect(
        [timeliness, completeness, consistency, openness, correction].reduce<number>((sum, one) => sum + Number(one), 0),
      ).toBeCloseTo(score ?? Number.NaN, 9);
    const constants = new Map((await constantRows(AREA, {})).map(({ name, value }) => [name, value]));
    expect(constants.get("weights.timeliness")).toBe(String(INDEX.weights.timeliness));
    expect(constants.get("simulation.rankInterval")).toBe(JSON.stringify(INDEX.simulation.rankInterval));
    expect(constants.get("seed")).toBe(String(YEAR));
  });

  test("a machine's finding costs nothing; a person's confirmation does, once the body could answer", async () => {
    const [found] = await readFindings(AREA, { bodies: ["ziran"], years: [YEAR] });
    const finding = found?.findings.find(({ verdict }) => verdict === "fail");
    if (!found || !finding) throw new Error("the slip of ziran was not found");
    const { findings: _, ...report } = found;
    const confirmed = { ...report, finding, state: "confirmed", note: "", by: "test", at: new Date() } as const;
    await addVerdict(AREA, { ...confirmed, replyBy: "2999-01-01" });
    expect(await makeEdition(AREA, YEAR, WHO)).toMatchObject({ status: "same" });
    await addVerdict(AREA, { ...confirmed, replyBy: "2024-03-20" });
    const made = await makeEdition(AREA, YEAR, WHO);
    expect(made).toMatchObject({ status: "made", edition: { number: 2 } });
    const moves = made.status === "made" ? made.moves : [];
    expect(moves.find(({ body }) => body === "ziran")?.causes).toEqual([{ what: "confirmed", rule: finding.rule }]);
  });

  test("a report that comes in makes a new edition; the one before stays as it was", async () => {
    const before = await readEdition(AREA, { compares: "bodies", year: YEAR, number: 1 });
    await bring(["baishi"]);
    const made = await makeEdition(AREA, YEAR, WHO);
    const moves = made.status === "made" ? made.moves : [];
    expect(moves.find(({ body }) => body === "baishi")).toMatchObject({
      before: { reason: "unpublished" },
      causes: [{ what: "published", before: null }],
    });
    expect(await readEdition(AREA, { compares: "bodies", year: YEAR, number: 1 })).toEqual(before);
  });

  test("the page shows the newest edition that somebody decided to show, and any other by its name", async () => {
    const shown = async (edition?: string) => (await readRankings(AREA, { year: YEAR, edition }))?.frozen?.facts;
    expect(await shown()).toMatchObject({ number: 1, shown: { by: "王主任" } });
    const before = await readArea(AREA);
    await releaseEdition(AREA, { compares: "bodies", year: YEAR, number: 3 }, WHO);
    const [first, third] = [await shown("2023-1"), await shown()];
    expect(third).toMatchObject({ number: 3 });
    expect(third?.inputHash).not.toBe(first?.inputHash);
    expect(await shown("2023-2")).toBeUndefined();
    expect(await readEditionFile(AREA, "2023-2", "rows")).toBeNull();
    // Pages are kept as long as this number.
    expect((await readArea(AREA))?.revision).toBe((before?.revision ?? 0) + 1);
  });

  test("every edition is made again from its rows, byte for byte", async () => {
    for (const number of [1, 2, 3])
      expect(await rerunStored(AREA, { compares: "bodies", year: YEAR, number })).toMatchObject({
        isSame: true,
        edition: `${AREA}-${YEAR}-${number}`,
      });
    expect(await rerunStored(AREA, { compares: "bodies", year: YEAR, number: 4 })).toBeNull();
  });

  test("two people at once make one edition of a change, never one over the other", async () => {
    const [found] = await readHandled(AREA, { bodies: ["ziran"], years: [YEAR] });
    const handled = found?.handled.find(({ state }) => state === "confirmed");
    if (!found || !handled) throw new Error("the confirmation of ziran was not found");
    const { handled: _, ...report } = found;
    const explained = { state: "explained", note: "", by: "test", at: new Date(), replyBy: null } as const;
    await addVerdict(AREA, { ...report, ...explained, finding: handled.finding });
    const before = await listEditions(AREA);
    const outcomes = await Promise.allSettled([makeEdition(AREA, YEAR, WHO), makeEdition(AREA, YEAR, WHO)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    const after = await listEditions(AREA);
    expect(after.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(after.slice(1)).toEqual(before);
  });

  test("a correction that went live drafts one new edition, once, which the public does not see before it is released", async () => {
    const numbers = async () => (await listEditions(AREA, { years: [YEAR] })).map(({ number }) => number);
    await draftWaiting();
    const before = await numbers();
    await draftWaiting();
    expect(await numbers()).toEqual(before);
    const shown = async () => (await readRankings(AREA, { year: YEAR }))?.frozen?.facts;
    const [sawNumber, sawHash] = [(await shown())?.number, (await shown())?.inputHash];
    await bringCorrected("baishi");
    await draftWaiting();
    await draftWaiting();
    const [drafted = 0, ...others] = await numbers();
    expect(others).toEqual(before);
    expect(await shown()).toMatchObject({ number: sawNumber, inputHash: sawHash });
    await releaseEdition(AREA, { compares: "bodies", year: YEAR, number: drafted }, WHO);
    const now = await readRankings(AREA, { year: YEAR });
    expect(now?.frozen?.facts).toMatchObject({ number: drafted });
    expect(now?.frozen?.facts.inputHash).not.toBe(sawHash);
    // What moved is told against what the public saw before, whatever was drafted between.
    expect(now?.frozen?.since).toBe(sawNumber);
    expect(now?.frozen?.moves.find(({ body }) => body === "baishi")?.causes).toContainEqual(
      expect.objectContaining({ what: "cell", cell: "disclosure.licensing.decisions", after: 7 }),
    );
  });

  test("an area goes with its editions", async () => {
    await removeArea(AREA);
    expect(await listEditions(AREA)).toEqual([]);
  });
});
