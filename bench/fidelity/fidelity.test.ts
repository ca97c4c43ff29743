import { describe, expect, test } from "vitest";
import { FORM_IDS } from "@/lib/report/form";
import { judge } from "./judge";
import { KEPT, keptReport } from "./kept";
import { PRODUCERS } from "./producers";
import { drawReport } from "./reports";

const SEED = 20_261_123;
const named = (producers: typeof PRODUCERS) => producers.map((one) => [`${one.format}, ${one.layout}`, one] as const);

describe.each(FORM_IDS)("form %s printed and read back", (form) => {
  test.each(named(PRODUCERS))("%s", async (_, producer) => {
    const report = drawReport(form, SEED);
    const { faults, flagged, wrong } = await judge(producer, report);
    expect(producer.guesses ? wrong : faults).toEqual(producer.guesses ? 0 : []);
    // Where cells are lines, blank ones leave some places that cannot be told.
    expect(flagged).toBeLessThanOrEqual(producer.guesses ? Infinity : producer.layout === "stripped" ? 3 : 0);
  });

  test.each(named(KEPT))("%s", async (_, producer) => {
    expect((await judge(producer, keptReport(form))).faults).toEqual([]);
  });
});

test.each([2, 8])("where a page draws no lines, a blank that was seen nowhere is flagged (%i)", async (seed) => {
  const producer = PRODUCERS.find(({ format, layout }) => format.startsWith("PDF") && layout === "no lines");
  if (!producer) throw new Error("no producer of tables without lines");
  const { flagged, misplaced, wrong } = await judge(producer, drawReport("C", seed));
  expect([misplaced, wrong]).toEqual([0, 0]);
  expect(flagged).toBeGreaterThan(0);
});
