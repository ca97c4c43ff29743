/** `npm run fidelity [-- --reports 10]`: prints random reports in every format, reads them back and writes docs/fidelity.md. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { command } from "@/cli/runtime/command";
import { FORM_IDS } from "@/lib/report/form";
import type { PrintedReport } from "@/lib/report/print";
import { wilson } from "@/lib/report/stats";
import { judge, type Verdict } from "./judge";
import { KEPT, KEPT_REPORTS } from "./kept";
import { PRODUCERS, type Producer } from "./producers";
import { optionalProducers } from "./producers-paper";
import { drawReport } from "./reports";

const { values } = parseArgs({ options: { reports: { type: "string", default: "10" } } });

const HEAD = (reports: number) => `# Fidelity

Made by \`npm run fidelity\`; do not edit. Random reports of forms A2, B and C (${reports} of each; DOC and XLS: one of each, kept)
are printed in each format and layout and read back. A cell is **right** where its status, its number and its place on the
source are those that were printed; **flagged** where the reader says that it cannot tell; **misplaced** where the number is
right and its place is not; **wrong** otherwise. The last column is the upper bound of the 95 % interval (Wilson) of the share
of wrong cells. Scans and pages printed by a browser take seconds each: a fifth as many of them are tried.

| format | layout | cells | right | flagged | misplaced | wrong | wrong at most |
|---|---|--:|--:|--:|--:|--:|--:|
`;
const SLOW = 5;

await command(async () => {
  const reports = Number(values.reports);
  const draw = (count: number) =>
    FORM_IDS.flatMap((form) => Array.from({ length: count }, (_, index) => drawReport(form, 1 + index)));
  const [many, few] = [draw(reports), draw(Math.max(1, Math.round(reports / SLOW)))];
  const producers = [...PRODUCERS, ...(await optionalProducers((text) => process.stdout.write(`${text}\n`)))];
  const rows: string[] = [];
  let faults = 0;
  for (const [producer, printed] of [
    ...producers.map((one) => [one, one.slow ? few : many] as const),
    ...KEPT.map((one) => [one, KEPT_REPORTS] as const),
  ]) {
    const verdicts = await judgeAll(producer, printed);
    faults += verdicts.flatMap((verdict) => verdict.faults).length;
    rows.push(rowOf(producer, verdicts));
    process.stdout.write(`${rows.at(-1)}\n`);
  }
  await writeFile("docs/fidelity.md", `${HEAD(reports)}${rows.join("\n")}\n`);
  return faults === 0 ? 0 : 1;
});

async function judgeAll(producer: Producer, reports: readonly PrintedReport[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const report of reports) verdicts.push(await judge(producer, report));
  for (const fault of verdicts.flatMap((verdict) => verdict.faults).slice(0, 5))
    process.stderr.write(`  ${producer.format}, ${producer.layout}: ${fault}\n`);
  return verdicts;
}

function rowOf({ format, layout }: Producer, verdicts: readonly Verdict[]): string {
  const sum = (name: "right" | "flagged" | "misplaced" | "wrong") =>
    verdicts.reduce((total, verdict) => total + verdict[name], 0);
  const [right, flagged, misplaced, wrong] = [sum("right"), sum("flagged"), sum("misplaced"), sum("wrong")];
  const cells = right + flagged + misplaced + wrong;
  const [, most] = wilson({ cases: wrong, of: cells });
  return `| ${format} | ${layout} | ${cells} | ${right} | ${flagged} | ${misplaced} | ${wrong} | ${(100 * most).toFixed(2)} % |`;
}
