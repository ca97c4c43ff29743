/** What a report says once it has been read: the shapes that reading, checking, storing and showing share. */
import type { Place } from "@/lib/document";
import type { Scope } from "./body";
import type { CellKey, FormId } from "./form";

/**
 * What became of a cell. `reported`: a number was read. `blank`: empty on the page. `notApplicable`: “/”, “—”, 不涉及.
 * `implied`: blank or lost, and the form's equations leave one value. `lost`: its place is cut off or cannot be told.
 * `unreadable`: seen but not legible. `absent`: the form has the row, a complete table on the page leaves it out.
 */
export const STATUSES = ["reported", "blank", "notApplicable", "implied", "lost", "unreadable", "absent"] as const;
export type Status = (typeof STATUSES)[number];

/**
 * One step of a proof: with the cells in `given` known, `equation` leaves only `value` for `cell`.
 * `difference`: it is the one unknown; `nonNegative`: the unknowns sum to zero and counts are never negative.
 */
export type ProofStep = {
  equation: string;
  cell: CellKey;
  value: number;
  given: readonly CellKey[];
  because: "difference" | "nonNegative";
};

/** A cell as it was read. `value` is the number as printed, not converted; `raw` is verbatim, null where nothing stands. */
export type Reading = {
  value: number | null;
  unit?: string;
  raw: string | null;
  status: Status;
  place: Place | null;
  /** OCR's confidence, 0…1. */
  confidence?: number;
  /** For `implied`: what the page shows instead of the number, and why the number is certain. */
  was?: "blank" | "lost";
  proof?: readonly ProofStep[];
  /** Where a person put this in its place: what the program had read. */
  corrected?: Pick<Reading, "value" | "raw" | "status">;
};

export type Cells = Partial<Record<CellKey, Reading>>;

/** A row that the page prints and the form does not have; never summed into a cell of the form. */
export type Extra = { under: string | null; label: string; values: readonly string[]; place: Place };

/** `shown`: the page's own 发布日期; `signed`: below the signature; `composed`: 成文日期; `address`: in the page's URL. */
export type ReportDate = { kind: "shown" | "signed" | "composed" | "address"; value: string; raw: string; place: Place };

/** One of the six sections (一、总体情况 …) with its prose; tables are left out. */
export type ReportSection = { key: SectionKey; title: string; text: string; place: Place };
export const SECTION_KEYS = ["overview", "disclosure", "requests", "disputes", "problems", "other"] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/**
 * A number stated in prose. `measure` is a key of lib/report/claim-words.ts. `readings` are the lists of cells of which it
 * could be the sum, several where the words leave it open (收到5件: new ones, or with those carried in); none where the
 * form does not count it. `approximate`: 余, 多. `sentence` and `raw` are verbatim; `place` is that of `raw`. A percentage
 * (`growth`, `rate`) says `of` what, where a number stands before it in its sentence; `falls` where it is a decrease.
 */
export type Claim = {
  measure: string;
  value: number;
  unit: string | null;
  readings: readonly (readonly CellKey[])[];
  approximate?: true;
  of?: { measure: string; value: number; readings: readonly (readonly CellKey[])[] };
  falls?: true;
  sentence: string;
  raw: string;
  section: SectionKey | null;
  place: Place;
};

export type ReadingProblem = {
  code: string;
  message: { zh: string; en: string };
  cells: readonly CellKey[];
  place: Place | null;
};

export type Report = {
  form: FormId | null;
  body: string | null;
  /** Every name by which the report calls its body, as printed. */
  names: readonly string[];
  year: number | null;
  /** YYYY-MM-DD: the shown date, else the signed one. */
  publishedOn: string | null;
  dates: readonly ReportDate[];
  cells: Cells;
  extras: readonly Extra[];
  sections: readonly ReportSection[];
  claims: readonly Claim[];
  contacts: readonly { kind: "address" | "postcode" | "phone" | "fax" | "email" | "website"; value: string; place: Place }[];
  problems: readonly ReadingProblem[];
};

/** A verdict of a rule over the cells it compared (相符, 不符, 需说明, 提示, 无法判断). */
export type Verdict = "pass" | "fail" | "warn" | "note" | "undecided";

/** Words of a report on which a finding rests. `place` is null where they are those of another report. */
export type Quote = { text: string; section: SectionKey | null; place: Place | null };

/** What was read in another report: of the body's own past, of another body, of the area. */
export type Elsewhere = { body: string; year: number; cells: readonly CellKey[]; value: number | null };

/** The one cell, of whichever report, that is wrong where several reports show it, and what it must be. */
export type Root = { body: string; year: number; scope: Scope; cell: CellKey; value: number };

export type Finding = {
  rule: string;
  /** Tells the equation apart from others of its rule; stable over versions. */
  subject: string;
  verdict: Verdict;
  cells: readonly CellKey[];
  left: number | null;
  right: number | null;
  difference: number | null;
  message: { zh: string; en: string };
  quotes?: readonly Quote[];
  others?: readonly Elsewhere[];
  /** The one cell that, put right, settles this finding and all others of its cause; left out where several would do. */
  repair?: { cell: CellKey; value: number };
  /** Hash of all that the rule read (lib/report/fingerprint.ts): a person's verdict holds for as long as it is the same. */
  inputs: string;
  /** Findings of a report with the same cause go back to one mistake and count once (lib/report/causes.ts). */
  cause: string;
  /** Where the mistake stands, if it shows in several reports and that is proved (lib/report/causes/shared.ts). */
  root?: Root;
};
