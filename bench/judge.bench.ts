/** How fast stored versions are judged again: 10,000 of them, alone and in comparison, against only walking through their cells. */
import { demoTruth } from "@/lib/demo/truth";
import { extractText } from "@/lib/extract/text";
import { type AreaReport, judgeAmong } from "@/lib/report/among";
import { checkReport } from "@/lib/report/check";
import { dueDate } from "@/lib/report/deadline";
import { figuresOf } from "@/lib/report/figure";
import { readReport } from "@/lib/report/read";
import type { Report } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import { isAlone } from "@/lib/report/rules/declare";
import type { Bench } from "./measure";

const VERSIONS = 10_000;
/** What the issue asks for, on two cores. */
const WANTED_PER_SECOND = 200;

/** Milliseconds of this processor alone: on a busy machine the clock measures the others, too. */
const now = (): number => process.cpuUsage().user / 1000;
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

function timed(run: () => void): number {
  const since = now();
  run();
  return now() - since;
}

/** As the database hands them over: parsed anew for each version. */
const parsed = (stored: readonly string[], index: number): Report => JSON.parse(stored[index % stored.length] ?? "{}") as Report;

export const bench: Bench = async () => {
  const truth = demoTruth();
  const read = truth.reports.map(({ text }) => readReport(extractText(new TextEncoder().encode(text))));
  const stored = read.map((report) => JSON.stringify(report));
  const one = RULES.filter(isAlone).filter(({ id }) => id === "V-201");
  const each = (run: (report: Report) => unknown) =>
    timed(() => {
      for (let index = 0; index < VERSIONS; index += 1) run(parsed(stored, index));
    });
  const yardstickMs = each(({ cells }) => Object.keys(cells).length);
  const before = heap();
  const all = each((report) => checkReport(report));
  const grown = (heap() - before) / 2 ** 20;
  const single = each((report) => checkReport(report, one));
  const reports = truth.reports.map((report, index): AreaReport => areaReport(report, read[index] as Report)); // as many as were read
  const among = timed(() => {
    judgeAmong({
      bodies: truth.bodies,
      successions: truth.successions,
      reports,
      dueOf: ({ kind }, year) => dueDate(kind, year, []).due,
    });
  });
  const rate = Math.round((VERSIONS * 1000) / all);
  console.log(
    `  ${rate} versions a second of one core's time (wanted ${WANTED_PER_SECOND} on two cores); heap ${grown.toFixed(1)} MB larger after ${VERSIONS}`,
  );
  console.log(`  in comparison: ${Math.round((reports.length * 1000) / among)} reports a second, an area of ${reports.length}`);
  const yardstick = "parsing them";
  return [
    { what: `judging ${VERSIONS} versions by every rule`, ms: all, yardstick, yardstickMs },
    { what: "by one rule that changed", ms: single, yardstick, yardstickMs },
    { what: `comparing ${reports.length} reports of an area`, ms: among, yardstick, yardstickMs },
  ];
};

const areaReport = (
  { bodyId, year, scope }: ReturnType<typeof demoTruth>["reports"][number],
  { form, cells, claims, sections, dates, publishedOn }: Report,
): AreaReport => ({
  ...{ body: bodyId, year, scope, version: 1, form, claims, sections, dates, publishedOn },
  figures: form === null ? {} : figuresOf(form, cells),
});
