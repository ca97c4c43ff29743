/** The figures on display, of a whole area at once: what overviews, comparisons and rankings are made of. */
import type { Day, Scope } from "@/lib/report/body";
import type { Figure, Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { db } from "./client";
import { toDay } from "./day";
import { Prisma } from "./generated/client";

export type FigureRow = {
  bodyId: string;
  year: number;
  scope: Scope;
  form: FormId;
  version: number;
  reviewed: boolean;
  publishedOn: Day | null;
  /** Holds only the cells that were asked for; a key that is missing is not on the report's form. */
  values: Figures;
};

/** Everything where left out. */
export type FigureFilter = {
  keys?: readonly CellKey[];
  years?: readonly number[];
  bodies?: readonly string[];
  scope?: Scope;
};

/** The wanted cells in the order of their keys, null where there is none; each row is unpacked once (`|| '{}'`) for all. */
function wanted(keys: readonly CellKey[] | undefined): Prisma.Sql {
  if (keys === undefined) return Prisma.sql`once.unpacked`;
  if (keys.length === 0) return Prisma.sql`'{}'::jsonb`;
  return Prisma.sql`to_jsonb(ARRAY[${Prisma.join(keys.map((key) => Prisma.sql`once.unpacked -> ${key}`))}]::jsonb[])`;
}

/** A plain loop: an area's overview has fifty thousand of them. */
function named(keys: readonly CellKey[], values: readonly (Figure | null)[]): Figures {
  const figures: Figures = {};
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    if (value !== null && value !== undefined) figures[key] = value;
  }
  return figures;
}

const narrowed = ({ years, bodies, scope }: FigureFilter): Prisma.Sql =>
  Prisma.join(
    [
      years && Prisma.sql`AND figures.year = ANY(${[...years]}::int[])`,
      bodies && Prisma.sql`AND figures.body_id = ANY(${[...bodies]}::text[])`,
      scope && Prisma.sql`AND figures.scope = ${scope}::report_scope`,
      Prisma.empty,
    ].filter((part) => part !== undefined),
    " ",
  );

type Row = Omit<FigureRow, "publishedOn" | "values"> & { publishedOn: Date | null; values: Figures | readonly (Figure | null)[] };

/** Ordered by year, then body. */
export async function readFigures(areaId: string, filter: FigureFilter = {}): Promise<FigureRow[]> {
  const { keys } = filter;
  const rows = await db().$queryRaw<Row[]>`
    SELECT figures.body_id AS "bodyId", figures.year, figures.scope::text, figures.form, figures.version, figures.reviewed,
           reports.published_on AS "publishedOn", ${wanted(keys)} AS values
    FROM figures JOIN reports USING (area_id, body_id, year, scope),
         LATERAL (SELECT figures.values || '{}' AS unpacked OFFSET 0) AS once
    WHERE area_id = ${areaId} ${narrowed(filter)}
    ORDER BY figures.year, figures.body_id, figures.scope`;
  return rows.map(({ publishedOn, values, ...row }) => ({
    ...row,
    publishedOn: toDay(publishedOn),
    values: isList(values) ? named(keys ?? [], values) : values,
  }));
}

const isList = (values: Row["values"]): values is readonly (Figure | null)[] => Array.isArray(values);
