/** The figures on display, of a whole area at once: what overviews, comparisons and rankings are made of. */
import type { Day, Scope } from "@/lib/report/body";
import type { Figures } from "@/lib/report/figure";
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

/** Unpacks each row's figures once (`|| '{}'`), however many cells are wanted of it. */
const wanted = (keys: readonly CellKey[] | undefined): Prisma.Sql =>
  keys === undefined
    ? Prisma.sql`figures.values`
    : Prisma.sql`(SELECT jsonb_object_agg(key, unpacked -> key) FROM unnest(${[...keys]}::text[]) AS key, (SELECT figures.values || '{}' AS unpacked OFFSET 0) AS once WHERE unpacked ? key)`;

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

/** Ordered by year, then body. */
export async function readFigures(areaId: string, filter: FigureFilter = {}): Promise<FigureRow[]> {
  const rows = await db().$queryRaw<
    (Omit<FigureRow, "publishedOn" | "values"> & { publishedOn: Date | null; values: Figures | null })[]
  >`
    SELECT figures.body_id AS "bodyId", figures.year, figures.scope::text, figures.form, figures.version, figures.reviewed,
           reports.published_on AS "publishedOn", ${wanted(filter.keys)} AS values
    FROM figures JOIN reports USING (area_id, body_id, year, scope)
    WHERE area_id = ${areaId} ${narrowed(filter)}
    ORDER BY figures.year, figures.body_id, figures.scope`;
  return rows.map((row) => ({ ...row, publishedOn: toDay(row.publishedOn), values: row.values ?? {} }));
}
