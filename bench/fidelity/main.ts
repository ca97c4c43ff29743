/**
 * `npm run fidelity [-- --reports 15] [--only scan]`: prints random reports in every format, reads them back and writes
 * docs/fidelity.md. With `--only`, rows that begin so (“scan”, “scan, coarse”) are tried anew and the others stay.
 */
import { readFile, writeFile } from "node:fs/promises";
import { command } from "@/cli/runtime/command";
import { readOptions } from "@/cli/runtime/options";
import { FORM_IDS } from "@/lib/report/form";
import type { PrintedReport } from "@/lib/report/print";
import { wilson } from "@/lib/report/stats";
import { judge, type Verdict } from "./judge";
import { KEPT, KEPT_REPORTS } from "./kept";
import { PRODUCERS, type Producer } from "./producers";
import { optionalProducers } from "./producers-paper";
import { drawReport } from "./reports";

const USAGE = 'npm run fidelity [-- --reports 15] [--only "scan, coarse"]   writes docs/fidelity.md';

const { values } = readOptions(USAGE, {
  options: { reports: { type: "string", default: "15" }, only: { type: "string", default: "" } },
});

const PAGE = "docs/fidelity.md";
const SLOW = 5;
const HEAD = `# Fidelity

Made by \`npm run fidelity\`; do not edit. Random reports of forms A2, B and C (DOC and XLS: one of each, kept) are printed in
each format and layout and read back. A cell is **right** where its status, its number and its place on the source are those
that were printed; **flagged** where the reader says that it cannot tell; **misplaced** where the number is right and its place
is not; **wrong** otherwise. The last column is the upper bound of the 95 % interval (Wilson) of the share of wrong cells. Scans
and pages printed by a browser take seconds each: fewer of them are tried, most of those that are hardest to read.

| format | layout | cells | right | flagged | misplaced | wrong | wrong at most |
|---|---|--:|--:|--:|--:|--:|--:|
`;

type Count = Omit<Verdict, "faults"> & { cells: number };

/** The rows of the page as it is, by format and layout; none where all are made anew. */
async function standingRows(): Promise<Map<string, string>> {
  const page = values.only === "" ? "" : await readFile(PAGE, "utf8");
  return new Map(page.split("\n").flatMap((line) => (/^\| \w.*%/.test(line) ? [[nameOf(line), line] as const] : [])));
}

const nameOf = (row: string): string => row.split("|").slice(1, 3).join("|");

async function judgeAll(producer: Producer, reports: readonly PrintedReport[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const report of reports) verdicts.push(await judge(producer, report));
  for (const fault of verdicts.flatMap((verdict) => verdict.faults).slice(0, 5))
    process.stderr.write(`  ${producer.format}, ${producer.layout}: ${fault}\n`);
  return verdicts;
}

function sumOf(verdicts: readonly Verdict[]): Count {
  const sum = (name: Exclude<keyof Verdict, "faults">) => verdicts.reduce((total, verdict) => total + verdict[name], 0);
  const [right, flagged, misplaced, wrong] = [sum("right"), sum("flagged"), sum("misplaced"), sum("wrong")];
  return { right, flagged, misplaced, wrong, cells: right + flagged + misplaced + wrong };
}

const atMost = (wrong: number, cells: number): string => `${(100 * wilson({ cases: wrong, of: cells })[1]).toFixed(2)} %`;

const rowOf = ({ format, layout }: Producer, { cells, right, flagged, misplaced, wrong }: Count): string =>
  `| ${format} | ${layout} | ${cells} | ${right} | ${flagged} | ${misplaced} | ${wrong} | ${atMost(wrong, cells)} |`;

/** What all layouts of scans say together. */
function scansOf(rows: readonly string[]): string {
  const scans = rows.map((row) => row.split("|").map((part) => part.trim())).filter(([, format]) => format === "scan");
  const sum = (column: number) => scans.reduce((total, parts) => total + Number(parts[column]), 0);
  const [cells, wrong] = [sum(3), sum(7)];
  return `Scans of all layouts together: ${cells} cells tried, ${wrong} wrong; at most ${atMost(wrong, cells)} are (95 %).`;
}

await command(async () => {
  const reports = Number(values.reports);
  const draw = (count: number) =>
    FORM_IDS.flatMap((form) => Array.from({ length: count }, (_, index) => drawReport(form, 1 + index)));
  const [many, few] = [draw(reports), draw(Math.max(1, Math.round(reports / SLOW)))];
  const producers = [...PRODUCERS, ...(await optionalProducers((text) => process.stdout.write(`${text}\n`)))];
  const rows = await standingRows();
  let faults = 0;
  for (const [producer, printed] of [
    ...producers.map((one) => [one, one.slow ? few : many] as const),
    ...KEPT.map((one) => [one, KEPT_REPORTS] as const),
  ].filter(([{ format, layout }]) => `${format}, ${layout}`.startsWith(values.only))) {
    const verdicts = await judgeAll(producer, printed);
    faults += verdicts.flatMap((verdict) => verdict.faults).length;
    const row = rowOf(producer, sumOf(verdicts));
    rows.set(nameOf(row), row);
    process.stdout.write(`${row}\n`);
  }
  await writeFile(PAGE, `${HEAD}${[...rows.values()].join("\n")}\n\n${scansOf([...rows.values()])}\n`);
  return faults === 0 ? 0 : 1;
});
