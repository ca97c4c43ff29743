/** Tables that leave the house: each column is declared once, and files, codebook and API follow from it. */
import { z } from "zod";
import type { Language } from "@/lib/report/cells";

/** What a cell of a table may hold. Null is an empty cell; an empty text is not. */
export type Value = string | number | boolean | null;

export type Row = Readonly<Record<string, Value>>;

/** `key` are the columns that tell a row from all others. Rows come in their order. */
export type Table<R extends Row = Row> = {
  /** The name of its file, without the ending. */
  name: string;
  zh: string;
  en: string;
  row: z.ZodObject & z.ZodType<R>;
  key: readonly (keyof R & string)[];
};

export const table = <S extends z.ZodRawShape>(
  name: string,
  zh: string,
  en: string,
  key: readonly (keyof S & string)[],
  columns: S,
) => ({ name, zh, en, key, row: z.object(columns) });

export type RowOf<T extends { row: z.ZodType }> = z.output<T["row"]>;

/** A column with what it says, in Chinese and English; both go into the codebook and the API's own description. */
export const column = <T extends z.ZodType>(schema: T, zh: string, en: string): T => schema.meta({ title: zh, description: en });

export const text = (zh: string, en: string) => column(z.string(), zh, en);
export const maybeText = (zh: string, en: string) => column(z.string().nullable(), zh, en);
export const number = (zh: string, en: string) => column(z.number(), zh, en);
export const maybeNumber = (zh: string, en: string) => column(z.number().nullable(), zh, en);
export const whole = (zh: string, en: string) => column(z.int(), zh, en);
export const maybeWhole = (zh: string, en: string) => column(z.int().nullable(), zh, en);
export const flag = (zh: string, en: string) => column(z.boolean(), zh, en);
export const maybeDay = (zh: string, en: string) => column(z.iso.date().nullable(), zh, en);
export const maybeTime = (zh: string, en: string) => column(z.iso.datetime().nullable(), zh, en);

type Kind = "text" | "number" | "flag";

/** A column as files and codebook see it. `values` are all that it can hold, where they are few. */
export type Column = { name: string; kind: Kind; optional: boolean; values: readonly string[]; zh: string; en: string };

const inner = (schema: unknown): unknown => (schema instanceof z.ZodNullable ? schema.unwrap() : schema);

function kindOf(schema: unknown): Kind {
  if (schema instanceof z.ZodNumber) return "number";
  return schema instanceof z.ZodBoolean ? "flag" : "text";
}

const COLUMNS = new WeakMap<object, readonly Column[]>();

export function columnsOf({ row }: { row: z.ZodObject }): readonly Column[] {
  const known = COLUMNS.get(row);
  if (known) return known;
  const columns = Object.entries(row.shape).map(([name, schema]): Column => {
    const type = inner(schema);
    const said = schema instanceof z.ZodType ? schema.meta() : undefined;
    const values = type instanceof z.ZodEnum ? type.options.map(String) : [];
    return {
      name,
      kind: kindOf(type),
      optional: schema instanceof z.ZodNullable,
      values,
      zh: said?.title ?? name,
      en: said?.description ?? name,
    };
  });
  COLUMNS.set(row, columns);
  return columns;
}

export const titleOf = ({ zh, en }: { zh: string; en: string }, language: Language): string => (language === "zh" ? zh : en);
