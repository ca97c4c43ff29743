/** What does each cell on display say, with which status, in which words and where? */
import { listBodies } from "@/lib/db/bodies";
import { readCells } from "@/lib/db/contents";
import { type Display, displaysAt } from "@/lib/db/displays";
import { listTakedowns } from "@/lib/db/takedowns";
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
export const NOW = 2 ** 31 - 1;

type Shown = Display & { version: number };

const keyOf = ({ bodyId, year, scope }: Pick<Shown, "bodyId" | "year" | "scope">): string => `${bodyId} ${year} ${scope}`;

/**
 * Reports on display that a filter lets through, ordered by year, then body. At an earlier revision too, what has been taken
 * down since is left out: nobody is to read it again.
 */
export async function listShown(areaId: string, filter: RecordFilter = {}): Promise<readonly Shown[]> {
  const { bodies, years, scope, revision = NOW } = filter;
  const now = await displaysAt(areaId, NOW);
  const standing = new Set(now.map(keyOf));
  const then = revision === NOW ? now : await standingAt(areaId, revision, standing);
  return then.filter(
    (report) =>
      (bodies?.includes(report.bodyId) ?? true) &&
      (years?.includes(report.year) ?? true) &&
      (scope === undefined || report.scope === scope),
  );
}

/** What stood at an earlier revision and may still be read: neither its report nor the version was taken down since. */
async function standingAt(areaId: string, revision: number, standing: ReadonlySet<string>): Promise<Shown[]> {
  const [displays, takedowns] = await Promise.all([displaysAt(areaId, revision), listTakedowns(areaId)]);
  const erased = new Set(takedowns.flatMap(({ bodyId, year, versions }) => versions.map((one) => `${bodyId} ${year} ${one}`)));
  return displays.filter((one) => standing.has(keyOf(one)) && !erased.has(`${one.bodyId} ${one.year} ${one.version}`));
}

export type BodiesById = ReadonlyMap<string, Body>;

export const listBodiesById = async (areaId: string): Promise<BodiesById> =>
  new Map((await listBodies(areaId)).map((body) => [body.id, body]));

/** The long records (lib/report/export/figures.ts), report by report, by year, then body. Reports without tables have none. */
export async function* readRecords(areaId: string, filter: RecordFilter = {}): AsyncGenerator<FigureRecord> {
  const [bodies, shown] = await Promise.all([listBodiesById(areaId), listShown(areaId, filter)]);
  for await (const record of readRecordsOf(areaId, bodies, shown))
    if (filter.cells?.some((key) => key === record.cell) ?? true) yield record;
}

/** The same of any versions. */
export async function* readRecordsOf(
  areaId: string,
  bodies: BodiesById,
  versions: readonly Shown[],
): AsyncGenerator<FigureRecord> {
  const byKey = new Map(versions.map((report) => [`${keyOf(report)} ${report.version}`, report]));
  for await (const { form, cells, documentHash, version, ...key } of readCells(areaId, versions)) {
    const report = byKey.get(`${keyOf(key)} ${version}`);
    const body = bodies.get(key.bodyId);
    if (!report || !body || form === null) continue;
    yield* recordsOf({ area: areaId, ...described(body, key.year), ...report, form, version, source: documentHash }, cells);
  }
}

const described = (body: Body, year: number) => ({
  body: body.id,
  bodyName: nameAs(body, ["full", "short", "alias", "english"], year),
  bodyKind: body.kind,
});
