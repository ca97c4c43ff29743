/**
 * What the rules must find in the made-up district, worked out from what its documents print and from what was planted in
 * them, and by nothing that the rules themselves use: failures and warnings, as “rule subject verdict”.
 */

import { numberOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { APPLICANTS } from "@/lib/report/form";
import { BODIES, SUCCESSIONS } from "./area";
import type { DemoReport } from "./reports";
import { brokenEquations } from "./truth";

type Reports = ReadonlyMap<string, DemoReport>;
const keyOf = (bodyId: string, year: number) => `${bodyId} ${year}`;

/**
 * As printed; “/” counts as nothing, and so does a row or column left empty, which the rest of the table proves to be zero.
 * Undefined where a page break took it, the form lacks it or the whole table is empty.
 */
export function printedIn(report: DemoReport, key: CellKey): number | undefined {
  const cell = report.cells.find((one) => one.key === key);
  const isAllEmpty = report.flaws.some((flaw) => flaw.kind === "blank" && flaw.row === undefined && flaw.column === undefined);
  if (cell === undefined || cell.figure === "lost" || (isAllEmpty && cell.figure === "blank")) return undefined;
  return numberOf(cell.figure) ?? 0;
}

const WORKLOAD = ["requests.new.total", "requests.carriedIn.total"] as const;
const DISPUTES = ["disputes.review.total", "disputes.directSuit.total", "disputes.reviewedSuit.total"] as const;

const sum = (report: DemoReport, keys: readonly CellKey[]): number =>
  keys.reduce((total, key) => total + (printedIn(report, key) ?? 0), 0);

/** Found within a report. */
export function expectedAlone(report: DemoReport): readonly string[] {
  const planted = report.flaws.flatMap((flaw) => {
    if ("finds" in flaw) return flaw.finds;
    const { kind } = flaw;
    if (kind === "proseDiffers") return ["V-N01 newRequests 1 warn"];
    if (kind === "oldForm") return ["V-F02 form warn"];
    return kind === "rulesMisread" ? ["V-L01 rules fail"] : [];
  });
  const parts =
    report.form === "A2"
      ? []
      : (["carriedOut", "total"] as const).filter((row) => sum(report, [`requests.${row}.total`]) > sum(report, WORKLOAD));
  return [...brokenEquations(report).map(({ id }) => `${id} fail`), ...parts.map((row) => `V-309 ${row} warn`), ...planted];
}

/** Whose work a body has in a year: its own and that of those who went into it. */
function before(
  report: DemoReport,
  reports: Reports,
): { then: readonly DemoReport[]; now: readonly DemoReport[]; moved: boolean; isWhole: boolean } {
  const { bodyId, year } = report;
  const changes = SUCCESSIONS.filter(({ on }) => on.startsWith(String(year)));
  const moves = changes.filter(({ kind }) => kind !== "transfer");
  const stood = BODIES.some(({ id, from }) => id === bodyId && (from ?? "") < `${year}-01-01`);
  const from = [...(stood ? [bodyId] : []), ...moves.filter(({ to }) => to === bodyId).map((one) => one.from)];
  const to = [bodyId, ...moves.filter((one) => from.includes(one.from) && one.to !== bodyId).map((one) => one.to)];
  const then = from.flatMap((id) => reports.get(keyOf(id, year - 1)) ?? []);
  const now = to.flatMap((id) => reports.get(keyOf(id, year)) ?? []);
  const moved = changes.some((one) => one.to === bodyId || one.from === bodyId);
  return { then, now, moved, isWhole: from.length > 0 && then.length === from.length && now.length === to.length };
}

const all = (reports: readonly DemoReport[], key: CellKey): number =>
  reports.reduce((total, one) => total + (printedIn(one, key) ?? 0), 0);

/** Found by comparison with the year before, and in the district's own report with all others. */
export function expectedAmong(report: DemoReport, reports: Reports): readonly string[] {
  const found = report.flaws.flatMap(({ kind }) =>
    kind === "copied" ? ["V-X06 own warn"] : kind === "growthDiffers" ? ["V-X05 growth 1 warn"] : [],
  );
  if (report.form === "A2") return found;
  return [
    ...found,
    ...carried(report, reports),
    ...disputed(report, reports),
    ...(report.scope === "aggregate" ? summed(report, reports) : []),
  ];
}

function carried(report: DemoReport, reports: Reports): readonly string[] {
  const { then, now, moved, isWhole } = before(report, reports);
  if (!isWhole || report.year <= 2019) return [];
  const differs = (column: (typeof APPLICANTS)[number] | "total") =>
    all(now, `requests.carriedIn.${column}`) !== all(then, `requests.carriedOut.${column}`);
  const columns = [...APPLICANTS, "total"] as const;
  return columns.filter(differs).map((column) => `V-X01 requests.${column} ${moved || !differs("total") ? "warn" : "fail"}`);
}

function disputed(report: DemoReport, reports: Reports): readonly string[] {
  const { then, isWhole } = before(report, reports);
  const isKnown = isWhole && then.every(({ form }) => form !== "A2");
  const workload = sum(report, WORKLOAD) + then.reduce((total, one) => total + sum(one, WORKLOAD), 0);
  return isKnown && sum(report, DISPUTES) > workload ? ["V-404 disputes warn"] : [];
}

function summed(report: DemoReport, reports: Reports): readonly string[] {
  const units = [...reports.values()].filter(({ scope, year }) => scope === "own" && year === report.year);
  if (units.length < BODIES.filter((body) => owes(body, report.year)).length) return [];
  return report.cells.flatMap(({ key }) => {
    const parts = units.map((unit) => printedIn(unit, key));
    const total = parts.reduce<number>((found, value) => found + Math.round((value ?? 0) * 100), 0) / 100;
    const isKnown = parts.every((value) => value !== undefined) && key !== "disclosure.procurement.amount";
    return isKnown && printedIn(report, key) !== total ? [`V-A01 ${key} fail`] : [];
  });
}

const owes = ({ kind, from, until }: (typeof BODIES)[number], year: number): boolean =>
  kind !== "government" && (from ?? "") <= `${year}-12-31` && (until === null || until > `${year}-12-31`);
