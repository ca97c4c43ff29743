/** Full text of the prose on display. PostgreSQL cuts no Chinese into words, so characters and pairs of them are the index. */
import type { BodyKind, Scope } from "@/lib/report/body";
import { gramsOf, gramsSought, searchable } from "@/lib/report/find";
import { type ProsePassage, passagesOf } from "@/lib/report/passage";
import type { Report, SectionKey } from "@/lib/report/report";
import { sourceLines } from "@/lib/report/source";
import { db } from "./client";
import { readDocument } from "./documents";
import { Prisma } from "./generated/client";
import { toJson } from "./json";
import type { ReportKey } from "./reports";

export type PassageRow = ProsePassage & { bodyId: string; year: number; scope: Scope };

/** Everything where left out. */
export type PassageFilter = { year?: number; body?: string; kind?: BodyKind; section?: SectionKey };

/**
 * FNV-1a of the area and a gram: an index of numbers is small, and one in which areas have numbers of their own keeps another
 * area's entries out of the way. Two grams may share a number; what is found is compared with the text itself.
 */
function hashOf(areaId: string, gram: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${areaId} ${gram}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

const hashesOf = (areaId: string, grams: readonly string[]): number[] => [...new Set(grams.map((gram) => hashOf(areaId, gram)))];

type Shown = ReportKey & { number: number; content: Pick<Report, "sections"> };

/** Puts the prose of a version in place of that of the one before. */
export async function replacePassages(tx: Prisma.TransactionClient, areaId: string, version: Shown): Promise<void> {
  const { bodyId, year, scope, number, content } = version;
  const key = { areaId_bodyId_year_scope_number: { areaId, bodyId, year, scope, number } };
  const { documentHash } = await tx.reportVersion.findUniqueOrThrow({ where: key, select: { documentHash: true } });
  const document = await readDocument(areaId, documentHash, tx);
  const passages = passagesOf(content, document ? sourceLines(document.text) : []);
  await tx.passage.deleteMany({ where: { areaId, bodyId, year, scope } });
  if (passages.length === 0) return;
  const rows = passages.map(({ section, text, lines }, index) => {
    const folded = searchable(text);
    const grams = hashesOf(areaId, gramsOf(folded));
    return { number: index + 1, section, text, folded, lines, grams };
  });
  await tx.$executeRaw`
    INSERT INTO passages (area_id, body_id, year, scope, version, number, section, text, folded, lines, grams)
    SELECT ${areaId}, ${bodyId}, ${year}::int, ${scope}::report_scope, ${number}::int, number, section, text, folded, lines, grams
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb)
      AS row (number int, section text, text text, folded text, lines jsonb, grams int[])`;
}

const matching = (areaId: string, terms: readonly string[]): Prisma.Sql => {
  const grams = hashesOf(areaId, terms.flatMap(gramsSought));
  const standing = terms.map((term) => Prisma.sql`AND position(${term} IN passages.folded) > 0`);
  return Prisma.sql`passages.area_id = ${areaId} AND passages.grams @> ${grams}::int[] ${Prisma.join(standing, " ")}`;
};

const narrowed = ({ year, body, kind, section }: PassageFilter): Prisma.Sql =>
  Prisma.join(
    [
      year !== undefined && Prisma.sql`AND passages.year = ${year}`,
      body !== undefined && Prisma.sql`AND passages.body_id = ${body}`,
      kind !== undefined && Prisma.sql`AND bodies.kind = ${kind}::body_kind`,
      section !== undefined && Prisma.sql`AND passages.section = ${section}`,
      Prisma.empty,
    ].filter((part) => part !== false),
    " ",
  );

const FROM = Prisma.sql`FROM passages JOIN bodies ON bodies.area_id = passages.area_id AND bodies.id = passages.body_id`;

/**
 * Paragraphs in which all terms stand (of `termsOf`, at least one), newest report first.
 * @param offset how many to leave out from the start, for pages of `count`.
 */
export const searchPassages = (
  areaId: string,
  terms: readonly string[],
  filter: PassageFilter,
  { count, offset }: { count: number; offset: number },
): Promise<PassageRow[]> =>
  db().$queryRaw<PassageRow[]>`
    SELECT passages.body_id AS "bodyId", passages.year, passages.scope::text, passages.section, passages.text, passages.lines
    ${FROM} WHERE ${matching(areaId, terms)} ${narrowed(filter)}
    ORDER BY passages.year DESC, passages.body_id, passages.scope, passages.number LIMIT ${count} OFFSET ${offset}`;

/** How many paragraphs there are for each value of a filter, the others as they are. */
export type PassageCounts = {
  total: number;
  years: readonly { value: number; count: number }[];
  bodies: readonly { value: string; count: number }[];
  kinds: readonly { value: BodyKind; count: number }[];
  sections: readonly { value: SectionKey; count: number }[];
};

type CountRow = { year: number | null; body: string | null; kind: BodyKind | null; section: SectionKey | null; count: number };

/** Counts over all paragraphs that the terms find, whatever the filter. */
export async function countPassages(areaId: string, terms: readonly string[]): Promise<PassageCounts> {
  const rows = await db().$queryRaw<CountRow[]>`
    SELECT passages.year, passages.body_id AS body, bodies.kind::text, passages.section, count(*)::int AS count
    ${FROM} WHERE ${matching(areaId, terms)}
    GROUP BY GROUPING SETS ((passages.year), (passages.body_id), (bodies.kind), (passages.section), ())
    ORDER BY 1 DESC, 2, 3, 4`;
  const by = <T>(pick: (row: CountRow) => T | null) =>
    rows.flatMap((row) => {
      const value = pick(row);
      return value === null ? [] : [{ value, count: row.count }];
    });
  const isTotal = (row: CountRow) => row.year === null && row.body === null && row.kind === null && row.section === null;
  return {
    total: rows.find(isTotal)?.count ?? 0,
    years: by(({ year }) => year),
    bodies: by(({ body }) => body),
    kinds: by(({ kind }) => kind),
    sections: by(({ section }) => section),
  };
}

/** How many paragraphs a filter leaves. */
export async function countNarrowed(areaId: string, terms: readonly string[], filter: PassageFilter): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${FROM} WHERE ${matching(areaId, terms)} ${narrowed(filter)}`;
  return row?.count ?? 0;
}
