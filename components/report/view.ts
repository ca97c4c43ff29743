/** A report in words: what its tables, the selected cell and the source need, as plain values. */
import { formatCell } from "@/lib/format";
import { type Language, labelOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { headingIn } from "@/lib/report/headings";
import { type ExplainedStep, explain, type Term } from "@/lib/report/proof";
import type { Finding, Reading, Report, Status, Verdict } from "@/lib/report/report";
import { type Mark, markOf, type PageMark, pageMarkOf, type SourceLine, type SourcePage } from "@/lib/report/source";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { Words } from "@/lib/words/zh";
import { shownAs } from "./shown";

export type ProofView = { lead: string; steps: readonly { equation: string; numbers: string; result: string }[] };

export type CellView = {
  label: string;
  status: Status;
  /** What stands in the table. */
  shown: string;
  /** What a screen reader says. */
  name: string;
  /** It is probably the one that makes a check fail. */
  isSuspect: boolean;
  value: string | null;
  raw: string | null;
  place: string;
  mark: Mark | null;
  /** Where it stands on a page of which there is a picture. */
  pageMark: PageMark | null;
  proof: ProofView | null;
  /** Indexes of the findings that touch it. */
  findings: readonly number[];
};

/** `confirmed`: a person has verified it; else a program's doubt. */
export type FindingView = { verdict: Verdict | "confirmed"; message: string };

const LOST: Reading = { value: null, raw: null, status: "lost", place: null };
function placeOf({ place }: Reading, words: Words["report"]): string {
  if (!place) return words.noPlace;
  if (place.line !== undefined) return fill(words.at, { line: place.line, column: place.column ?? 1 });
  if (place.page !== undefined) return fill(words.onPage, { page: place.page });
  const [, table, row, cell] = /^table\[(\d+)\]\/tr\[(\d+)\]\/td\[(\d+)\]$/.exec(place.path ?? "") ?? [];
  if (table && row && cell) return fill(words.inTable, { table, row, cell });
  return [place.sheet, place.ref, place.path].filter((part) => part !== undefined).join(" ");
}

const termText = ({ value, sought }: Term): string => (sought ? "x" : value === null ? "y" : formatCell(value));
const sideText = (terms: readonly Term[]): string => terms.map(termText).join(" + ");

function stepView({ left, right, value, because, ...names }: ExplainedStep, language: Language) {
  const words = wordsIn(language).report;
  const reason = because === "difference" ? words.becauseDifference : words.becauseNonNegative;
  return {
    equation: names[language],
    numbers: `${sideText(left)} = ${sideText(right)}`,
    result: fill(words.therefore, { value: formatCell(value), reason }),
  };
}

function proofView(reading: Reading, report: Report, form: FormId, language: Language): ProofView | null {
  if (reading.status !== "implied" || !reading.proof) return null;
  const words = wordsIn(language).report;
  const was = reading.was === "blank" ? words.wasBlank : words.wasLost;
  return {
    lead: fill(words.proofLead, { was }),
    steps: explain(reading.proof, report.cells, form).map((step) => stepView(step, language)),
  };
}

export type ReportInput = {
  language: Language;
  form: FormId;
  report: Report;
  findings: readonly Finding[];
  suspects: ReadonlySet<CellKey>;
  lines: readonly SourceLine[];
  pages: readonly SourcePage[];
};

export function cellView(key: CellKey, { language, form, report, findings, suspects, lines, pages }: ReportInput): CellView {
  const words = wordsIn(language);
  const reading = report.cells[key] ?? LOST;
  const { status, value, unit, raw, place } = reading;
  const label = labelOf(key, form, language);
  const touching = findings.flatMap((finding, index) => (finding.cells.includes(key) ? [index] : []));
  const shown = shownAs(reading);
  const number = value === null ? null : `${formatCell(value)}${unit === undefined ? "" : ` ${headingIn(unit, language)}`}`;
  return {
    label,
    status,
    shown,
    name: fill(words.report.cellName, { label, value: shown === "" ? words.report.none : shown, status: words.status[status] }),
    isSuspect: suspects.has(key),
    value: number,
    raw,
    place: placeOf(reading, words.report),
    mark: place && markOf(place, raw, lines),
    pageMark: place && pageMarkOf(place, pages),
    proof: proofView(reading, report, form, language),
    findings: touching,
  };
}

export const findingView = ({ verdict, message }: Finding, language: Language): FindingView => ({
  verdict,
  message: message[language],
});

export const confirmedView = ({ message }: Finding, language: Language): FindingView => ({
  verdict: "confirmed",
  message: message[language],
});
