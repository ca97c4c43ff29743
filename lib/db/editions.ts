/** Frozen rankings (版次) and the decisions to show them. Rows are only ever added. */
import type { Day } from "@/lib/report/body";
import type { Compared, Numbered } from "@/lib/report/editions/id";
import type { Move } from "@/lib/report/editions/moves";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";
import type { EditionRelease as ReleaseModel } from "./generated/client";
import { fromJson, toJson } from "./json";
import { raiseRevision } from "./revisions";

export type EditionKey = Numbered;

/** A decision that the public may see an edition. */
export type Release = { at: Date; by: string; reason: string };

export type EditionEntry = EditionKey & {
  inputHash: string;
  resultHash: string;
  configuration: string;
  code: string;
  seed: number;
  cutOff: Day;
  createdAt: Date;
  createdBy: string;
  reason: string;
  release: Release | null;
};

/** `input` and `result` are the published bytes. */
export type Edition = EditionEntry & { input: string; result: string; moves: readonly Move[] };

export type NewEdition = Omit<Edition, "release">;

const releaseOf = (row: ReleaseModel | null): Release | null => row && { at: row.at, by: row.by, reason: row.reason };

/** Null, and nothing is stored, where somebody else took the number in the meantime. */
export async function addEdition(areaId: string, edition: NewEdition, tx: Transaction = db()): Promise<EditionKey | null> {
  const { moves, cutOff, ...row } = edition;
  const added = await tx.$executeRaw`
    INSERT INTO editions
      (area_id, compares, year, number, input, input_sha256, result, result_sha256, configuration, code, seed, cut_off, moves,
       created_at, created_by, reason)
    VALUES (${areaId}, ${row.compares}::compared, ${row.year}, ${row.number}, ${row.input}, ${row.inputHash}, ${row.result}, ${row.resultHash},
      ${row.configuration}, ${row.code}, ${row.seed}, ${toDate(cutOff)}::date, ${toJson(moves)}::jsonb,
      ${row.createdAt}, ${row.createdBy}, ${row.reason})
    ON CONFLICT DO NOTHING`;
  return added === 1 ? { compares: edition.compares, year: edition.year, number: edition.number } : null;
}

/** False where the edition was public already. */
export async function addRelease(
  tx: Transaction,
  areaId: string,
  { compares, year, number }: EditionKey,
  { at, by, reason }: Release,
): Promise<boolean> {
  const data = [{ areaId, compares, year, number, at, by, reason }];
  const { count } = await tx.editionRelease.createMany({ data, skipDuplicates: true });
  // Pages are kept as long as the area's revision.
  if (count === 1) await raiseRevision(tx, areaId);
  return count === 1;
}

/** Areas of which something public changed since new editions were last drafted. */
export const listUndrafted = async (): Promise<{ id: string; parentId: string | null; revision: number }[]> =>
  db().$queryRaw`SELECT id, parent_id AS "parentId", revision FROM areas WHERE revision > drafted_revision ORDER BY id`;

export async function markDrafted(areaId: string, revision: number): Promise<void> {
  await db().area.updateMany({ where: { id: areaId, draftedRevision: { lt: revision } }, data: { draftedRevision: revision } });
}

/** `released`: only those that the public may see. */
export type EditionFilter = { compares?: Compared; years?: readonly number[]; released?: boolean };

const whereOf = (areaId: string, { compares, years, released }: EditionFilter) => ({
  areaId,
  ...(compares && { compares }),
  ...(years && { year: { in: [...years] } }),
  ...(released && { release: { isNot: null } }),
});

/** Bodies before areas, newest year first, and of each year the newest number first; without what they are made of. */
export async function listEditions(areaId: string, filter: EditionFilter = {}): Promise<EditionEntry[]> {
  const rows = await db().edition.findMany({
    where: whereOf(areaId, filter),
    omit: { input: true, result: true, moves: true },
    include: { release: true },
    orderBy: [{ compares: "asc" }, { year: "desc" }, { number: "desc" }],
  });
  return rows.map(({ areaId: _, cutOff, release, ...row }) => ({
    ...row,
    cutOff: toDay(cutOff) ?? "",
    release: releaseOf(release),
  }));
}

export async function readEdition(areaId: string, { compares, year, number }: EditionKey): Promise<Edition | null> {
  const row = await db().edition.findUnique({
    where: { areaId_compares_year_number: { areaId, compares, year, number } },
    include: { release: true },
  });
  if (!row) return null;
  const { areaId: _, cutOff, release, moves, ...rest } = row;
  return { ...rest, cutOff: toDay(cutOff) ?? "", moves: fromJson<Move[]>(moves), release: releaseOf(release) };
}

/** What came out of an edition alone, as its bytes. */
export async function readResult(areaId: string, { compares, year, number }: EditionKey): Promise<string | null> {
  const where = { areaId_compares_year_number: { areaId, compares, year, number } };
  return (await db().edition.findUnique({ where, select: { result: true } }))?.result ?? null;
}
