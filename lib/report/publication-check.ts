/** Publication check (公布核查): what a body's own website says, against what is in force here. */
import type { Day } from "./body";
import { changedFigures, type FigureChange } from "./corrections";
import { type Figures, numberOf, statusOf } from "./figure";
import type { FormId } from "./form";
import type { ReportDate } from "./report";

/**
 * `same`: the report is there, and no cell says anything else than here. `differs`: it is there and some do. `absent`: the page
 * was read and is not this report. `unread`: something came that could not be read. `unreached`: nothing came.
 */
export const CHECK_OUTCOMES = ["same", "differs", "absent", "unread", "unreached"] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

export type PublicationCheck = {
  number: number;
  source: "page" | "fetch";
  url: string;
  at: Date;
  by: string;
  outcome: CheckOutcome;
  /** The evidence and its hash; empty and null where nothing came. */
  name: string;
  sha256: string | null;
  publishedOn: Day | null;
  /** The version that it was compared with; null where there is none here. */
  version: number | null;
  /** `before`: here; `after`: on the website. */
  changes: readonly FigureChange[];
  note: string;
};

/** A check as a screen shows it; `at` in ISO 8601. */
export type SeenCheck = Omit<PublicationCheck, "at"> & { at: string };

/** Of one body of the office's list. */
export type PublicationLine = {
  body: string;
  name: string;
  due: Day;
  site: string;
  canFetch: boolean;
  /** As stated or taken from a page. */
  publishedOn: Day | null;
  daysLate: number;
  last: SeenCheck | null;
  /** 公布后改动, rather than never the same. */
  afterwards: boolean;
  /** The page says another day than what is stated. */
  otherDay: boolean;
};

export const isPublished = ({ outcome }: Pick<PublicationCheck, "outcome">): boolean =>
  outcome === "same" || outcome === "differs";

/** What the eye sees in a cell: a number, however it is known, or what stands there; null where that cannot be told. */
function seen(figures: Figures, cell: keyof Figures, form: FormId): string | number | null {
  const status = statusOf(figures[cell], form);
  if (status === "lost" || status === "unreadable") return null;
  const number = numberOf(figures[cell]);
  // A blank that the equations fill is a blank to whoever reads the page.
  return status === "implied" ? "blank" : (number ?? status);
}

/** Cells that certainly say something else on the website; one that cannot be read on either side says nothing. */
export const differencesFrom = (ours: Figures, theirs: Figures, form: FormId): readonly FigureChange[] =>
  changedFigures(ours, theirs).filter(({ cell }) => {
    const [here, there] = [seen(ours, cell, form), seen(theirs, cell, form)];
    return here !== null && there !== null && here !== there;
  });

/** The day that the page itself gives; dates of signature say nothing of publication. */
export const shownOn = (dates: readonly Pick<ReportDate, "kind" | "value">[]): Day | null =>
  dates.find(({ kind }) => kind === "shown")?.value ?? null;

/** 公布后改动: the website agreed once and no longer does; else the two never agreed (与报送稿不一致). */
export const changedAfterwards = (checks: readonly Pick<PublicationCheck, "outcome">[]): boolean =>
  checks.at(-1)?.outcome === "differs" && checks.some(({ outcome }) => outcome === "same");
