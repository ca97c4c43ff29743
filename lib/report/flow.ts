/** Where requests come from, how they ended and why (流向): one year, over the reports that give every part. */
import { cellOf } from "./cells";
import { type Figures, numberOf } from "./figure";
import type { CellKey } from "./form";
import { OUTCOME_ROWS, rowsOfKind } from "./outcome-rows";
import { OUTCOME_KINDS, type OutcomeKind } from "./outcomes";
import type { YearReport } from "./total";

/** `column`: sources, all there was to do, outcomes, reasons. */
export type FlowNode = { key: string; column: 0 | 1 | 2 | 3; zh: string; en: string; value: number; kind?: OutcomeKind };
export type FlowLink = { from: string; to: string; value: number };
export type Flow = {
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  counted: readonly string[];
  /** Reports that lack one of the parts, and are in none of the numbers. */
  left: readonly string[];
  /** What came in less what went out; not 0 where reports do not add up. */
  difference: number;
};

const NEW: CellKey = "requests.new.total";
const CARRIED_IN: CellKey = "requests.carriedIn.total";
const CARRIED_OUT: CellKey = "requests.carriedOut.total";

const numberIn = (figures: Figures, key: CellKey): number => numberOf(figures[key]) ?? 0;

/** Every part is known: a number, or “/”, which counts as nothing. */
const isKnown = ({ form, figures }: YearReport): boolean =>
  form !== null &&
  [NEW, CARRIED_IN, CARRIED_OUT, ...OUTCOME_ROWS.map(({ cell }) => cell)]
    .filter((cell) => cellOf(form, cell))
    .every((cell) => figures[cell] === "notApplicable" || numberOf(figures[cell]) !== null) &&
  cellOf(form, NEW) !== undefined;

/** Null where no report of the year gives every part. */
export function flowOf(reports: readonly YearReport[]): Flow | null {
  const known = reports.filter(isKnown);
  if (known.length === 0) return null;
  const sum = (key: CellKey) => known.reduce((all, { figures }) => all + numberIn(figures, key), 0);
  const sources: FlowNode[] = [
    { key: "new", column: 0, zh: "本年新收", en: "New requests", value: sum(NEW) },
    { key: "carriedIn", column: 0, zh: "上年结转", en: "Carried in", value: sum(CARRIED_IN) },
  ];
  const kinds = OUTCOME_KINDS.map(({ key, zh, en }): FlowNode => {
    const value = rowsOfKind(key).reduce((all, { cell }) => all + sum(cell), 0);
    return { key, column: 2, zh, en, value, kind: key };
  });
  const ends = [...kinds, { key: "carriedOut", column: 2 as const, zh: "结转下年", en: "Carried out", value: sum(CARRIED_OUT) }];
  const reasons = OUTCOME_KINDS.flatMap(({ key: kind }) =>
    rowsOfKind(kind).length < 2
      ? []
      : rowsOfKind(kind).map(({ key, cell, zh, en }): FlowNode => ({ key, column: 3, zh, en, value: sum(cell), kind })),
  );
  const workload = sources.reduce((all, { value }) => all + value, 0);
  const nodes: readonly FlowNode[] = [
    ...sources,
    { key: "workload", column: 1, zh: "应办总量", en: "Workload", value: workload },
    ...ends,
    ...reasons,
  ];
  const links = [
    ...sources.map(({ key, value }) => ({ from: key, to: "workload", value })),
    ...ends.map(({ key, value }) => ({ from: "workload", to: key, value })),
    ...reasons.map(({ key, kind = "granted", value }) => ({ from: kind, to: key, value })),
  ];
  return {
    nodes: nodes.filter(({ value }) => value > 0),
    links: links.filter(({ value }) => value > 0),
    counted: known.map(({ body }) => body),
    left: reports.filter((report) => !known.includes(report)).map(({ body }) => body),
    difference: workload - ends.reduce((all, { value }) => all + value, 0),
  };
}
