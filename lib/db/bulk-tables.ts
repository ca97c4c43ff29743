/** What an area is put back from. */
import type {
  AreaRow,
  BodyRow,
  CorrectionRow,
  DeadlineRow,
  DisplayRow,
  EditionRow,
  NameRow,
  ReplyRow,
  ReportRow,
  RosterRow,
  SuccessionRow,
  VerdictRow,
} from "@/lib/report/export/tables";

export type BulkTables = {
  areas: readonly AreaRow[];
  bodies: readonly BodyRow[];
  names: readonly NameRow[];
  successions: readonly SuccessionRow[];
  roster: readonly RosterRow[];
  deadlines: readonly DeadlineRow[];
  reports: readonly ReportRow[];
  displays: readonly DisplayRow[];
  verdicts: readonly VerdictRow[];
  replies: readonly ReplyRow[];
  corrections: readonly CorrectionRow[];
  editions: readonly BulkEdition[];
};

/** With the bytes of its rows and of what came out. */
export type BulkEdition = EditionRow & { input: string; result: string };

/** Who did it, where the files do not say. */
export const BY = "import";
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
