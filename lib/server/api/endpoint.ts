/** The shape of an endpoint: its address, what may be asked, what its rows are, and where they come from. */
import { z } from "zod";
import type { Row, Table } from "@/lib/report/export/table";

/** A text of an address, with what it means. */
const asked = <T extends z.ZodType>(schema: T, zh: string, en: string): T => schema.meta({ title: zh, description: en });
const name = z.string().regex(/^[\w-]{1,64}$/, "letters, digits, - and _ only");
const year = z.string().regex(/^\d{4}$/, "a year such as 2024");
const list = z.string().regex(/^[\w.-]{1,80}(,[\w.-]{1,80}){0,99}$/, "names with commas between them");

export const MOST_ROWS = 1000;

/** Everything that an address may hold. Each endpoint takes some of it. */
export const ASKED = {
  area: asked(z.string().regex(/^\d{2}(\d{2}){0,2}$/, "a code such as 350504"), "行政区划代码", "Code of the area"),
  body: asked(name, "单位代码", "Short name of the body"),
  bodies: asked(list.optional(), "单位代码，逗号分隔", "Bodies, with commas between them"),
  year: asked(year, "年度", "Year"),
  years: asked(
    z
      .string()
      .regex(/^\d{4}(,\d{4}){0,49}$/, "years with commas between them")
      .optional(),
    "年度，逗号分隔",
    "Years, with commas between them",
  ),
  cells: asked(list.optional(), "指标代码，逗号分隔", "Keys of cells, with commas between them"),
  metrics: asked(list.optional(), "指标，逗号分隔", "Metrics of /metrics, with commas between them"),
  asOf: asked(z.iso.date().optional(), "截至某日的数据", "As it stood at the end of this day, in China"),
  edition: asked(name.optional(), "版次", "Edition, such as 2024-1; the newest where left out"),
  q: asked(z.string().trim().min(1).max(100), "检索词", "Words to look for; all must occur"),
  limit: asked(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/, "a number up to 1000")
      .optional(),
    "最多返回的行数",
    "At most so many rows, up to 1000",
  ),
  cursor: asked(z.string().max(500).optional(), "上一页返回的位置", "Where the page before ended"),
  format: asked(z.enum(["json", "csv"]).optional(), "格式", "json or csv"),
} as const;

export type Asking = { readonly [Name in keyof typeof ASKED]?: z.output<(typeof ASKED)[Name]> };

/** What an endpoint reads after: null for a first page, else the key of the last row of the page before. */
export type Page = { after: readonly (string | number | null)[] | null; limit: number };

/** `rows` in the order of the table's key, as far as `more`; null: there is no such thing. */
export type Rows<R extends Row> = { rows: readonly R[]; more: boolean } | null;

export type Endpoint<R extends Row = Row> = {
  /** /areas/{area}/bodies */
  path: string;
  zh: string;
  en: string;
  /** What may stand in its query, besides what stands in its path. */
  query: readonly (keyof typeof ASKED)[];
  table: Table<R>;
  /** What is asked in the example of the documentation. */
  example?: Asking;
  read: (asking: Asking, page: Page) => Promise<Rows<R>>;
};

type Key = readonly (string | number | boolean | null)[];

/** −1, 0 or 1; texts by their code units, nothing before everything. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return -1;
    if (right === null) return 1;
    return left < right ? -1 : 1;
  }
  return 0;
}

export const keyOf = <R extends Row>({ key }: Table<R>, row: R): Key => key.map((name) => row[name] ?? null);

/** The page of a list that can be held whole. It is cut by keys, not by counts: what comes or goes meanwhile moves no row. */
export function pageOf<R extends Row>(
  table: Table<R>,
  rows: readonly R[],
  { after, limit }: Page,
): { rows: readonly R[]; more: boolean } {
  const sorted = rows.toSorted((a, b) => compareKeys(keyOf(table, a), keyOf(table, b)));
  const rest = after === null ? sorted : sorted.filter((row) => compareKeys(keyOf(table, row), after) > 0);
  return { rows: rest.slice(0, limit), more: rest.length > limit };
}

export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString("base64url");

const CursorKey = z.array(z.union([z.string(), z.number(), z.null()])).max(10);

/** Null where it is none of ours. */
export function keyFrom(cursor: string): z.output<typeof CursorKey> | null {
  try {
    const read = CursorKey.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
