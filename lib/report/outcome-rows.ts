/** The rows of table 3 behind the six kinds of outcome, and the classes of applicants: what outcomes are explained by. */
import { cellOf, linesOf, printed, sectionsOf } from "./cells";
import { APPLICANTS, type CellKey, type FormId, type Section } from "./form";
import { count } from "./metrics/declare";
import type { CellFormula, Metric } from "./metrics/metric";
import { OUTCOME_KINDS, type OutcomeKind, rowsOfOutcome } from "./outcomes";

export type CountedRow = { key: string; cell: CellKey; kind: OutcomeKind | "applicant"; zh: string; en: string };

const FORMS: readonly FormId[] = ["B", "C"];

const table = (form: FormId): Section | undefined => sectionsOf(form).find(({ key }) => key === "requests");

/** What a row says without its number: “2.其他法律行政法规禁止公开” is “其他法律行政法规禁止公开”. */
const bare = (text: string): string => text.replace(/^(?:\d+\.|（[一二三四五六七]）)/, "");

function rowOf(kind: OutcomeKind, row: string): CountedRow {
  const form = FORMS.findLast((one) => linesOf(table(one)?.rows ?? [], one).some(({ key }) => key === row)) ?? "C";
  const line = linesOf(table(form)?.rows ?? [], form).find(({ key }) => key === row);
  return {
    key: row,
    cell: `requests.${row}.total` as CellKey, // the row is one of the declaration's
    kind,
    zh: line ? bare(printed(line, form)) : row,
    en: (line?.en ?? row).replace(/^[A-Z][a-z ]+: /, ""),
  };
}

/** In the order of the form; rows of either format. */
export const OUTCOME_ROWS: readonly CountedRow[] = OUTCOME_KINDS.flatMap(({ key: kind }) =>
  [...new Set(FORMS.flatMap((form) => rowsOfOutcome(kind, form)))].map((row) => rowOf(kind, row)),
);

export const rowsOfKind = (kind: OutcomeKind): readonly CountedRow[] => OUTCOME_ROWS.filter((row) => row.kind === kind);

export const APPLICANT_ROWS: readonly CountedRow[] = APPLICANTS.map((applicant) => {
  const cell = `requests.new.${applicant}` as const;
  const column = cellOf("C", cell)?.column;
  return {
    key: applicant,
    cell,
    kind: "applicant",
    zh: applicant === "otherOrg" ? "其他组织" : column ? printed(column, "C") : applicant,
    en: column?.en ?? applicant,
  };
});

/** A cell as something that is counted over bodies and years. */
export const countOf = ({ key, cell, zh, en }: CountedRow): Metric & CellFormula => ({
  id: key,
  key,
  zh,
  en,
  unit: "件",
  direction: "0",
  forms: FORMS.filter((form) => cellOf(form, cell)),
  caveat: { zh: "", en: "" },
  law: { zh: "", en: "" },
  minimum: 1,
  breaks: [],
  ...count([cell]),
});
