/** What does each cell on display say, with which status, in which words and where? */
import { listBodies } from "@/lib/db/bodies";
import { readCells } from "@/lib/db/contents";
import { type Display, displaysAt } from "@/lib/db/displays";
import { type Body, nameAs, type Scope } from "@/lib/report/body";
import { type FigureRecord, recordsOf } from "@/lib/report/export/figures";
import type { CellKey } from "@/lib/report/form";

/** Everything where left out. `revision`: as it stood then, else as it stands now. */
export type RecordFilter = {
  bodies?: readonly string[];
  years?: readonly number[];
  scope?: Scope;
  cells?: readonly CellKey[];
  revision?: number;
};

/** No revision is higher: PostgreSQL counts them in 32 bits. */
const NOW = 2 ** 31 - 1;

type Shown = Display & { version: number };

const keyOf = ({ bodyId, year, scope }: Pick<Shown, "bodyId" | "year" | "scope">): string => `${bodyId} ${year} ${scope}`;

/** Reports on display that a filter lets through, ordered by year, then body. */
export async function listShown(
  areaId: string,
  { bodies, years, scope, revision }: RecordFilter = {},
): Promise<readonly Shown[]> {
  const shown = await displaysAt(areaId, revision ?? NOW);
  return shown.filter(
    (report) =>
      (bodies?.includes(report.bodyId) ?? true) &&
      (years?.includes(report.year) ?? true) &&
      (scope === undefined || report.scope === scope),
  );
}

/** The long records (lib/report/export/figures.ts), report by report, by year, then body. Reports without tables have none. */
export async function* readRecords(areaId: string, filter: RecordFilter = {}): AsyncGenerator<FigureRecord> {
  const [bodies, shown] = await Promise.all([listBodies(areaId), listShown(areaId, filter)]);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const byKey = new Map(shown.map((report) => [keyOf(report), report]));
  for await (const { form, cells, documentHash, version, ...key } of readCells(areaId, shown)) {
    const report = byKey.get(keyOf(key));
    const body = byId.get(key.bodyId);
    if (!report || !body || form === null) continue;
    const records = recordsOf(
      { area: areaId, ...described(body, key.year), ...report, form, version, source: documentHash },
      cells,
    );
    yield* filter.cells ? records.filter(({ cell }) => filter.cells?.some((key) => key === cell)) : records;
  }
}

const described = (body: Body, year: number) => ({
  body: body.id,
  bodyName: nameAs(body, ["full", "short", "alias", "english"], year),
  bodyKind: body.kind,
});
