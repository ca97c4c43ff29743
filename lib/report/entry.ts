/** Filling in the official form on screen (在线填报): what was typed, what it amounts to, and what comes out. */
import { cellsOf } from "./cells";
import { checkReport } from "./check";
import { type CellKey, FORMS, type FormId } from "./form";
import type { PrintedReport } from "./print";
import type { Cells, Finding, Report, SectionKey } from "./report";
import { readValue } from "./value";

/** `cells` holds what was typed into each cell, as typed; what was not touched is not there. */
export type EntryContent = { cells: Partial<Record<CellKey, string>>; sections: Partial<Record<SectionKey, string>> };

export const ENTRY_SECTIONS = [
  { key: "overview", title: "一、总体情况" },
  { key: "disclosure", title: "二、主动公开政府信息情况" },
  { key: "requests", title: "三、收到和处理政府信息公开申请情况" },
  { key: "disputes", title: "四、政府信息公开行政复议、行政诉讼情况" },
  { key: "problems", title: "五、存在的主要问题及改进情况" },
  { key: "other", title: "六、其他需要报告的事项" },
] as const satisfies readonly { key: SectionKey; title: string }[];

/** The form of a year; null where there was none that could be filled in. */
export const formOf = (year: number): FormId | null =>
  (["C", "B"] as const).find((form) => year >= FORMS[form].years[0] && year <= (FORMS[form].years[1] ?? 9999)) ?? null;

export const titleOf = (name: string, year: number): string => `${name}${year}年政府信息公开工作年度报告`;

export const blanksOf = (form: FormId, { cells }: EntryContent): CellKey[] =>
  cellsOf(form).flatMap(({ key }) => ((cells[key] ?? "").trim() === "" ? [key] : []));

/** Cells in which something stands that is neither a number nor “/”. */
export const illegibleOf = (form: FormId, { cells }: EntryContent): CellKey[] =>
  cellsOf(form).flatMap(({ key }) => (readValue(cells[key] ?? "").status === "unreadable" ? [key] : []));

function readingsOf(form: FormId, content: EntryContent): Cells {
  return Object.fromEntries(
    cellsOf(form).map(({ key }) => {
      const raw = (content.cells[key] ?? "").trim();
      return [key, { ...readValue(raw), raw: raw === "" ? null : raw, place: null }];
    }),
  );
}

/** What is typed so far, as a report that can be checked. */
export const reportFrom = (form: FormId, year: number, name: string, content: EntryContent): Report => ({
  ...{ form, body: name, names: [name], year, publishedOn: null, dates: [], cells: readingsOf(form, content), extras: [] },
  sections: ENTRY_SECTIONS.map(({ key, title }) => ({ key, title, text: content.sections[key] ?? "", place: {} })),
  ...{ claims: [], contacts: [], problems: [] },
});

/** What the rules say of it now; sums with a blank in them are left open. */
export const checkEntry = (form: FormId, year: number, name: string, content: EntryContent): readonly Finding[] =>
  checkReport(reportFrom(form, year, name, content)).filter(({ verdict }) => verdict === "fail" || verdict === "warn");

export const printedEntry = (form: FormId, year: number, name: string, content: EntryContent): PrintedReport => ({
  form,
  title: titleOf(name, year),
  head: [],
  sections: ENTRY_SECTIONS.map(({ key, title }) => ({ key, title, paragraphs: paragraphsOf(content.sections[key] ?? "") })),
  cells: Object.fromEntries(cellsOf(form).map(({ key }) => [key, (content.cells[key] ?? "").trim()])),
  signature: [name],
});

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What this year begins with: applications carried over, and what is in force, out of last year's report. */
export function carriedOver(form: FormId, last: Cells): EntryContent["cells"] {
  const known = (key: CellKey): string | null => {
    const value = last[key]?.value ?? null;
    return value === null ? null : String(value);
  };
  const found = cellsOf(form).flatMap(({ key }): [CellKey, string][] => {
    const from = SOURCES.map(([to, before]) => (key.startsWith(to) ? key.replace(to, before) : null)).find((one) => one !== null);
    const text = from === undefined ? null : known(from as CellKey); // a key of the same section and column
    return text === null ? [] : [[key, text]];
  });
  return Object.fromEntries(found);
}

const SOURCES = [
  ["requests.carriedIn.", "requests.carriedOut."],
  ["disclosure.rules.inForce", "disclosure.rules.inForce"],
  ["disclosure.normative.inForce", "disclosure.normative.inForce"],
] as const;

const STOCKS = ["disclosure.rules", "disclosure.normative"] as const;

/** What was in force at the end of last year, as far as its report says. */
export const stockOf = (last: Cells): EntryContent["cells"] =>
  Object.fromEntries(
    STOCKS.flatMap((row) => {
      const value = last[`${row}.inForce`]?.value ?? null;
      return value === null ? [] : [[`${row}.inForce`, String(value)]];
    }),
  );

const countIn = (text: string | undefined): number | null => {
  const { value, status } = readValue((text ?? "").trim());
  return status === "blank" || status === "notApplicable" ? 0 : value;
};

/**
 * A cell typed, and the stock that goes with it: in force = last year's + issued − repealed (V-X02), for as long as nobody
 * has typed another number there.
 */
export function typeCell(cells: EntryContent["cells"], cell: CellKey, text: string, stock: EntryContent["cells"]) {
  const typed = { ...cells, [cell]: text };
  const row = STOCKS.find((one) => cell === `${one}.issued` || cell === `${one}.repealed`);
  const key = row && (`${row}.inForce` as const);
  const expected = (all: EntryContent["cells"]): string | null => {
    const counts = [stock[`${row}.inForce` as CellKey], all[`${row}.issued` as CellKey], all[`${row}.repealed` as CellKey]];
    const [before, issued, repealed] = counts.map(countIn);
    if (before == null || issued == null || repealed == null) return null;
    const left = before + issued - repealed;
    return left < 0 ? null : String(left);
  };
  if (!key || stock[key] === undefined || (cells[key] ?? "").trim() !== expected(cells)) return typed;
  const now = expected(typed);
  return now === null ? typed : { ...typed, [key]: now };
}

/** 0…1: the share of sentences that stood in the other text already. */
export function sameShare(text: string, before: string): number {
  const sentences = (one: string) =>
    one
      .split(/[。；\n]/)
      .map((part) => part.replace(/[\s\d]/g, ""))
      .filter((part) => part.length > 4);
  const old = new Set(sentences(before));
  const now = sentences(text);
  return now.length === 0 ? 0 : now.filter((one) => old.has(one)).length / now.length;
}
