/** What many versions say, a batch at a time: exports read whole areas and must not hold them. */
import type { FormId } from "@/lib/report/form";
import type { Cells, Report } from "@/lib/report/report";
import { db } from "./client";
import type { ReportKey } from "./reports";

export type VersionKey = ReportKey & { version: number };

export type VersionCells = VersionKey & { form: FormId | null; documentHash: string; cells: Cells };

export type VersionContent = VersionKey & {
  form: FormId | null;
  documentHash: string;
  parser: string;
  createdAt: Date;
  content: Report;
};

/** Small enough for the memory, large enough that the round trips do not count. */
const BATCH = 50;

const unnested = (keys: readonly VersionKey[]) =>
  [
    keys.map(({ bodyId }) => bodyId),
    keys.map(({ year }) => year),
    keys.map(({ scope }) => scope),
    keys.map(({ version }) => version),
  ] as const;

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}

/** The cells of the versions, in the order in which they are asked for. */
export async function* readCells(areaId: string, versions: readonly VersionKey[]): AsyncGenerator<VersionCells> {
  for (const batch of batches(versions)) {
    const [bodies, years, scopes, numbers] = unnested(batch);
    yield* await db().$queryRaw<VersionCells[]>`
      SELECT body_id AS "bodyId", year, scope::text, number AS version, form, document_sha256 AS "documentHash",
        content -> 'cells' AS cells
      FROM unnest(${bodies}::text[], ${years}::int[], ${scopes}::text[]::report_scope[], ${numbers}::int[])
        WITH ORDINALITY AS wanted(body_id, year, scope, number, at)
      JOIN report_versions USING (body_id, year, scope, number)
      WHERE area_id = ${areaId} ORDER BY at`;
  }
}

/** The same with everything that was read. */
export async function* readContents(areaId: string, versions: readonly VersionKey[]): AsyncGenerator<VersionContent> {
  for (const batch of batches(versions)) {
    const [bodies, years, scopes, numbers] = unnested(batch);
    yield* await db().$queryRaw<VersionContent[]>`
      SELECT body_id AS "bodyId", year, scope::text, number AS version, form, document_sha256 AS "documentHash", parser,
        created_at AS "createdAt", content
      FROM unnest(${bodies}::text[], ${years}::int[], ${scopes}::text[]::report_scope[], ${numbers}::int[])
        WITH ORDINALITY AS wanted(body_id, year, scope, number, at)
      JOIN report_versions USING (body_id, year, scope, number)
      WHERE area_id = ${areaId} ORDER BY at`;
  }
}
