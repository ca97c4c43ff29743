/** What the index takes from one body's report: three parts of compliance, and two counts of outcomes. */
import type { AreaLevel, BodyKind, Day } from "@/lib/report/body";
import type { Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { ALL_DISPUTES, concluded, DECIDED, HANDLED, OF_2014, OPEN, withResult } from "@/lib/report/metrics/counts";
import type { CellFormula } from "@/lib/report/metrics/metric";
import { cellsOfFormula, readCells } from "@/lib/report/metrics/read-cells";
import type { Count } from "@/lib/report/stats";
import { latenessOf, type Publication } from "@/lib/report/timeliness";
import { completenessOf, type Filled, filledOf } from "./completeness";
import type { Configuration } from "./configuration";
import { type Confirmed, confirmedOf, consistencyOf, type Judged } from "./consistency";

/** Of an area: its level, and its requests a year as the mean of the years that are known; null where none is. */
export type AreaSize = { level: AreaLevel; requests: number | null };

/** One body's year. `report` is null where nothing is known to be published. */
export type Entry = {
  body: string;
  kind: BodyKind;
  area?: AreaSize;
  report: { form: FormId | null; figures: Figures; sections: number; publication: Publication; judged: readonly Judged[] } | null;
};

/**
 * Why a body has no place: `aggregate` and `office` are shown with their score but not compared; `unpublished` by the
 * cut-off (应公布未公布); `peerless` where too few areas of its level and size have one; the others (暂不评) because something about
 * the report is not known.
 */
export type Reason =
  | "peerless"
  | "aggregate"
  | "office"
  | "unpublished"
  | "undated"
  | "doubtful"
  | "noForm"
  | "notRead"
  | "outcomesUnknown";

/** `decided` and `handled` count open outcomes out of each; `concluded` corrected cases out of concluded ones. */
export type Outcomes = { decided: Count; handled: Count; concluded: Count };

export type Assessment = {
  body: string;
  kind: BodyKind;
  area?: AreaSize;
  reason: Reason | null;
  daysLate: number | null;
  filled: Filled | null;
  confirmed: Confirmed;
  /** Each 0–100. */
  timeliness: number | null;
  completeness: number | null;
  consistency: number | null;
  outcomes: Outcomes | null;
};

export const timelinessOf = (daysLate: number, { lost }: Configuration): number => Math.max(0, 100 - lost.perDayLate * daysLate);

const OPENED = [...OPEN, ...OF_2014.open];
/** Cases out of cases, over the cells of every form. */
export const OUTCOME_SHARES = {
  decided: { kind: "share", part: OPENED, whole: [...DECIDED, ...OF_2014.decided] },
  handled: { kind: "share", part: OPENED, whole: [...HANDLED, ...OF_2014.answered] },
  concluded: {
    kind: "share",
    part: [...withResult(ALL_DISPUTES, "corrected"), ...OF_2014.corrected],
    whole: [...concluded(...ALL_DISPUTES), ...OF_2014.reviews, ...OF_2014.suits],
  },
} as const satisfies Record<keyof Outcomes, CellFormula>;

/** Every cell that outcomes are counted from, on any form. */
export const OUTCOME_CELLS: readonly CellKey[] = [
  ...new Set(Object.values(OUTCOME_SHARES).flatMap((share) => cellsOfFormula(share))),
];

function countOf(share: CellFormula, report: { form: FormId | null; figures: Figures }): Count | null {
  const reading = readCells(share, report);
  if ("missing" in reading) return null;
  const [cases = 0] = reading.parts;
  const of = reading.whole ?? 0;
  return cases >= 0 && cases <= of ? { cases, of } : null;
}

/** Null where a cell is missing: what is not known must neither help nor harm. */
export function outcomesOf(report: { form: FormId | null; figures: Figures }): Outcomes | null {
  const decided = countOf(OUTCOME_SHARES.decided, report);
  const handled = countOf(OUTCOME_SHARES.handled, report);
  const ended = countOf(OUTCOME_SHARES.concluded, report);
  return decided && handled && ended && { decided, handled, concluded: ended };
}

const UNPUBLISHED = {
  daysLate: null,
  filled: null,
  confirmed: { failures: 0, warnings: 0 },
  timeliness: 0,
  completeness: null,
  consistency: null,
  outcomes: null,
};

/** @param cutOff reports published after this day count as not published. */
export function assess({ report, ...entry }: Entry, cutOff: Day, configuration: Configuration): Assessment {
  if (report === null || (report.publication.publishedOn ?? "") > cutOff)
    return { ...entry, reason: "unpublished", ...UNPUBLISHED };
  const lateness = latenessOf(report.publication);
  const daysLate = "days" in lateness ? lateness.days : null;
  const { form, figures, sections } = report;
  const filled = form && filledOf(form, figures, sections, configuration.completeness.credit);
  const confirmed = confirmedOf(report.judged);
  const assessment = {
    ...entry,
    daysLate,
    filled,
    confirmed,
    timeliness: daysLate === null ? null : timelinessOf(daysLate, configuration),
    completeness: filled && completenessOf(filled, configuration),
    consistency: consistencyOf(confirmed, configuration),
    outcomes: outcomesOf(report),
  };
  const doubt = "gap" in lateness ? lateness.gap : null;
  return { ...assessment, reason: apartFor(entry.kind, configuration) ?? reasonOf(assessment, doubt) };
}

/** Between the bodies of an area its aggregate and its office are compared with nobody. */
function apartFor(kind: BodyKind, { groups }: Configuration): Reason | null {
  if (groups.some(({ kinds }) => kinds.includes(kind))) return null;
  return kind === "government" ? "aggregate" : kind === "office" ? "office" : null;
}

function reasonOf(assessment: Omit<Assessment, "reason">, doubt: "undated" | "doubtful" | null): Reason | null {
  if (doubt) return doubt;
  if (assessment.filled === null) return "noForm";
  if (assessment.completeness === null) return "notRead";
  return assessment.outcomes === null ? "outcomesUnknown" : null;
}
