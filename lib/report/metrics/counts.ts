/**
 * Counts that several metrics share, so that one name has one meaning. Sums are taken of the parts, never of the total
 * printed beside them: a wrong total is a finding, not another denominator.
 */
import { APPLICANTS, type CellKey, OUTCOMES } from "@/lib/report/form";
import { type DisputeResult, requests } from "./declare";

type Outcome = (typeof OUTCOMES)[number];
const outcomes = (start: string): readonly CellKey[] => requests(...OUTCOMES.filter((row: Outcome) => row.startsWith(start)));

export const NEW = requests("new");
/** New requests by class of applicant. */
export const APPLIED: readonly CellKey[] = APPLICANTS.map((applicant) => `requests.new.${applicant}` as const);
/** 应办总量: what there was to do. */
export const WORKLOAD = requests("new", "carriedIn");
export const OPEN = requests("granted", "partial");
export const DENIED = outcomes("denied");
export const UNAVAILABLE = outcomes("unavailable");
export const REJECTED = outcomes("rejected");
export const OTHER = outcomes("other");
/** 办结量: every outcome of table 3 once. */
export const HANDLED = requests(...OUTCOMES);
/** 实体答复: requests that were decided on their substance. */
export const DECIDED = [...OPEN, ...DENIED];

type Block = "review" | "directSuit" | "reviewedSuit";
const results = (blocks: readonly Block[], ...of: readonly DisputeResult[]): readonly CellKey[] =>
  blocks.flatMap((block) => of.map((result) => `disputes.${block}.${result}` as const));

export const SUITS = ["directSuit", "reviewedSuit"] as const satisfies readonly Block[];
export const ALL_DISPUTES = ["review", ...SUITS] as const satisfies readonly Block[];
export const withResult = results;
export const concluded = (...blocks: readonly Block[]): readonly CellKey[] => results(blocks, "upheld", "corrected", "other");
export const filed = (...blocks: readonly Block[]): readonly CellKey[] =>
  results(blocks, "upheld", "corrected", "other", "pending");

const applications = (...rows: readonly ApplicationRow[]): readonly CellKey[] =>
  rows.map((row) => `applications.${row}.count` as const);
type ApplicationRow = CellKey extends infer K ? (K extends `applications.${infer Row}.count` ? Row : never) : never;

/** The same counts on the table of 2014, as near as it has them: what was already public counts as open. */
const GRANTED_2014 = applications("alreadyPublic", "granted", "partial");
const REFUSED_2014 = applications(
  "refusedSecret",
  "refusedCommercial",
  "refusedPrivacy",
  "refusedSecurity",
  "refusedNotInformation",
  "refusedByLaw",
);
export const OF_2014 = {
  partial: applications("partial"),
  open: GRANTED_2014,
  decided: [...GRANTED_2014, ...REFUSED_2014],
  answered: [...GRANTED_2014, ...REFUSED_2014, ...applications("notThisBody", "nonexistent", "toCorrect", "otherRoute")],
  closed: applications("onTime", "extended"),
  onTime: applications("onTime"),
  reviews: ["contention.reviewUpheld.count", "contention.reviewCorrected.count", "contention.reviewOther.count"],
  suits: ["contention.suitUpheld.count", "contention.suitCorrected.count", "contention.suitOther.count"],
  corrected: ["contention.reviewCorrected.count", "contention.suitCorrected.count"],
} as const satisfies Record<string, readonly CellKey[]>;
