/** What an edition is made of, and nothing else: the rows that are hashed, published and ranked again by whoever doubts it. */
import { z } from "zod";
import { AREA_LEVELS, type AreaLevel, BODY_KINDS, type BodyKind, type Day } from "@/lib/report/body";
import { isCellKey } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import { type CellKey, FORM_IDS, type FormId } from "@/lib/report/form";
import type { ReportDate } from "@/lib/report/report";
import { STATUSES } from "@/lib/report/report";
import type { Configuration } from "@/lib/report/score/configuration";
import { canonicalText } from "./canonical";
import { ConfigurationSchema } from "./configuration-schema";

/** Which edition, and how it is made. `cutOff`: reports published later count as not published. */
export type Heading = {
  area: string;
  /** The areas below this one; left out where its own bodies are compared. */
  compares?: "areas";
  year: number;
  number: number;
  cutOff: Day;
  seed: number;
  code: string;
  configuration: Configuration;
};

/**
 * A body that owed a report on the year, or made one. Between areas it is an area, by its code, with its level and the body in it
 * that reports for the whole of it.
 */
export type BodyRow = { body: string; kind: BodyKind; level?: AreaLevel; reporter?: string };

/** A report on the year; `figures` has every cell of its form. */
export type ReportRow = {
  body: string;
  form: FormId | null;
  due: Day;
  publishedOn: Day | null;
  dates: readonly Pick<ReportDate, "kind" | "value">[];
  /** How many of the six sections it has. */
  sections: number;
  figures: Figures;
};

/** A body's own report on one of the years before, of which only the outcomes are taken. */
export type EarlierRow = { body: string; year: number; form: FormId | null; figures: Figures };

/** A finding that a person has confirmed; findings with one cause count once. */
export type VerdictRow = { body: string; rule: string; severity: "E" | "W" | "I"; cause: string };

export type EditionInput = {
  heading: Heading;
  bodies: readonly BodyRow[];
  reports: readonly ReportRow[];
  earlier: readonly EarlierRow[];
  verdicts: readonly VerdictRow[];
};

const DaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Key = z.custom<CellKey>((key) => typeof key === "string" && isCellKey(key), "names no cell of the form");
const Unread = STATUSES.filter((status) => status !== "reported" && status !== "implied");
const FigureSchema = z.union([
  z.number(),
  z.strictObject({ value: z.number(), unit: z.string() }),
  z.strictObject({ implied: z.number(), was: z.enum(["blank", "lost"]) }),
  z.enum(Unread),
]);
const Form = z.enum(FORM_IDS).nullable();
const FiguresSchema = z.partialRecord(Key, FigureSchema);

const HeadingRow = z.strictObject({
  row: z.literal("edition"),
  area: z.string(),
  compares: z.literal("areas").exactOptional(),
  year: z.int(),
  number: z.int(),
  cutOff: DaySchema,
  seed: z.int(),
  code: z.string(),
  configuration: ConfigurationSchema,
});
const Row = z.discriminatedUnion("row", [
  HeadingRow,
  z.strictObject({
    row: z.literal("body"),
    body: z.string(),
    kind: z.enum(BODY_KINDS),
    level: z.enum(AREA_LEVELS).exactOptional(),
    reporter: z.string().exactOptional(),
  }),
  z.strictObject({
    row: z.literal("report"),
    body: z.string(),
    form: Form,
    due: DaySchema,
    publishedOn: DaySchema.nullable(),
    dates: z.array(z.strictObject({ kind: z.enum(["shown", "signed", "composed", "address"]), value: z.string() })),
    sections: z.int(),
    figures: FiguresSchema,
  }),
  z.strictObject({ row: z.literal("earlier"), body: z.string(), year: z.int(), form: Form, figures: FiguresSchema }),
  z.strictObject({
    row: z.literal("verdict"),
    body: z.string(),
    rule: z.string(),
    severity: z.enum(["E", "W", "I"]),
    cause: z.string(),
  }),
]);

/** One row a line, each line canonical, in an order of its own: the same rows are the same text, whoever lists them. */
export function inputText({ heading, bodies, reports, earlier, verdicts }: EditionInput): string {
  const lines = (row: string, rows: readonly object[]) => rows.map((one) => canonicalText({ row, ...one })).sort();
  const all = [
    canonicalText({ row: "edition", ...heading }),
    ...lines("body", bodies),
    ...lines("report", reports),
    ...lines("earlier", earlier),
    ...lines("verdict", verdicts),
  ];
  return `${all.join("\n")}\n`;
}

/** The rows of a file of an edition. Throws an error that names the line where the text is not one. */
export function inputFrom(text: string): EditionInput {
  const rows = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [rowFrom(line, index + 1)]));
  const headings = rows.filter((one) => one.row === "edition");
  const [found] = headings;
  if (!found || headings.length > 1) throw new Error("The file has to have exactly one line with “row”: “edition”.");
  const { row: _, ...heading } = found;
  const input: EditionInput = {
    heading,
    bodies: rows.flatMap((one) => (one.row === "body" ? [without(one)] : [])),
    reports: rows.flatMap((one) => (one.row === "report" ? [without(one)] : [])),
    earlier: rows.flatMap((one) => (one.row === "earlier" ? [without(one)] : [])),
    verdicts: rows.flatMap((one) => (one.row === "verdict" ? [without(one)] : [])),
  };
  return input;
}

function rowFrom(line: string, number: number): z.output<typeof Row> {
  try {
    return Row.parse(JSON.parse(line));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`Line ${number} is no row of an edition: ${reason}`);
  }
}

function without<T extends { row: string }>({ row: _, ...rest }: T): Omit<T, "row"> {
  return rest;
}
