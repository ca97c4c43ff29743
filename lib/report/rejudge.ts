/** Judges a stored version again by the rules that have changed since, and by no others. */
import { withCauses } from "./causes";
import { AMONG, checkReport } from "./check";
import { canonicalText } from "./editions/canonical";
import type { Finding, Report } from "./report";
import { changedSince } from "./rulebook";
import { RULES } from "./rules";
import { type AloneRule, type AmongRule, isAlone, type Read } from "./rules/declare";

/** Which parts of a stored report hold what a rule reads. */
const PARTS: Readonly<Partial<Record<Read, readonly (keyof Report)[]>>> = {
  cells: ["cells"],
  claims: ["claims"],
  prose: ["sections"],
  dates: ["dates", "publishedOn"],
  body: ["body", "names"],
};

/** The parts of a report that these rules read; its form and year are always there. */
export function partsOf(rules: readonly AloneRule[]): readonly (keyof Report)[] {
  const read = rules.flatMap(({ reads }) => reads.flatMap((one) => PARTS[one] ?? []));
  return [...new Set<keyof Report>(["form", "year", "cells", ...read])];
}

const NOTHING: Report = {
  ...{ form: null, body: null, names: [], year: null, publishedOn: null, dates: [], cells: {}, extras: [] },
  ...{ sections: [], claims: [], contacts: [], problems: [] },
};

export const ALONE: readonly AloneRule[] = RULES.filter(isAlone);

/** The findings as they will be; null where nothing changes. @param content at least the parts that the changed rules read. */
export function rejudge(
  findings: readonly Finding[],
  content: Partial<Report>,
  rulebook: string,
  rules: readonly AloneRule[] = ALONE,
): readonly Finding[] | null {
  const { changed, gone } = changedSince(rulebook, rules);
  const report: Report = { ...NOTHING, ...content };
  const again = new Set([...changed.map(({ id }) => id), ...gone]);
  const kept = findings.filter(({ rule }) => !again.has(rule));
  const made = checkReport(report, changed.filter(isAlone));
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const all = [...kept, ...made].toSorted((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  const judged = withCauses(
    all.map(({ cause: _, repair: __, ...finding }) => finding),
    report.cells,
    report.form,
  );
  return canonicalText(judged) === canonicalText(findings) ? null : judged;
}

/** The rules that compare which are new or changed since a text was written, and those that are gone. */
export const changedAmong = (
  rulebook: string,
  rules: readonly AmongRule[] = AMONG,
): { changed: readonly AmongRule[]; gone: readonly string[] } => {
  const { changed, gone } = changedSince(rulebook, rules);
  const ids = new Set(changed.map(({ id }) => id));
  return { changed: rules.filter(({ id }) => ids.has(id)), gone };
};

/** What comparison found before, with what the changed rules find now in place of what they and those that are gone had found. */
export function mergeAmong(
  before: readonly Finding[],
  found: readonly Finding[],
  { changed, gone }: { changed: readonly Pick<AmongRule, "id">[]; gone: readonly string[] },
  rules: readonly AmongRule[] = AMONG,
): readonly Finding[] {
  const again = new Set([...changed.map(({ id }) => id), ...gone]);
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const all = [...before.filter(({ rule }) => !again.has(rule)), ...found]
    .toSorted((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0))
    .map(({ cause: _, repair: __, ...finding }) => finding);
  return withCauses(all, {}, null);
}
