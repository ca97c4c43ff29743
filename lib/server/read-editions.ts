/** Which rankings has the office, and what would one change for the public? */
import { listChildren, readArea } from "@/lib/db/areas";
import { type EditionEntry, listEditions, readEdition } from "@/lib/db/editions";
import { listReports } from "@/lib/db/reports";
import type { Body } from "@/lib/report/body";
import { editionFrom } from "@/lib/report/editions/id";
import { movesBetween } from "@/lib/report/editions/moves";
import type { EditionFacts, Frozen } from "@/lib/report/editions/shown";
import { comparedIn, factsOf, parseEdition } from "./read-rankings";

/** `isOld`: a later number of the year is there. */
export type OfficeEdition = EditionEntry & { isOld: boolean };

export type EditionsPage = {
  area: string;
  editions: readonly OfficeEdition[];
  /** The years that can be ranked, newest first, and whether there are areas below. */
  years: readonly number[];
  hasAreas: boolean;
};

export async function readEditions(areaId: string): Promise<EditionsPage | null> {
  const [area, editions, reports, children] = await Promise.all([
    readArea(areaId),
    listEditions(areaId),
    listReports(areaId, { live: true }),
    listChildren(areaId),
  ]);
  if (!area) return null;
  const years = new Set([...reports.map(({ year }) => year), ...children.flatMap(spanOf)]);
  const newest = (one: EditionEntry) => editions.find(({ compares, year }) => compares === one.compares && year === one.year);
  return {
    area: area.name,
    editions: editions.map((one) => ({ ...one, isOld: newest(one)?.number !== one.number })),
    years: [...years].sort((a, b) => b - a),
    hasAreas: children.some(({ reports: of }) => of > 0),
  };
}

const spanOf = ({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }): number[] =>
  firstYear === null || lastYear === null
    ? []
    : Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

export type OfficeEditionPage = {
  area: Awaited<ReturnType<typeof readArea>> & object;
  entry: EditionEntry;
  bodies: readonly Body[];
  frozen: Frozen;
};

/** An edition with what moved against the one that the public sees now; null where there is none of the name. */
export async function readOfficeEdition(areaId: string, name: string): Promise<OfficeEditionPage | null> {
  const key = editionFrom(name);
  const [area, edition] = await Promise.all([readArea(areaId), key && readEdition(areaId, key)]);
  if (!area || !edition) return null;
  const { compares, year, number } = edition;
  const shown = await listEditions(areaId, { compares, years: [year], released: true });
  const before = shown.find((one) => one.number < number);
  const [former, bodies] = await Promise.all([before ? readEdition(areaId, before) : null, comparedIn(areaId, compares)]);
  const made = parseEdition(edition);
  const moves = former ? movesBetween(parseEdition(former), made) : [];
  return { area, entry: edition, bodies, frozen: { facts: draftFacts(edition), ...made, since: former?.number ?? null, moves } };
}

/** As it would be printed, were it public today. */
const draftFacts = ({ release, ...entry }: EditionEntry): EditionFacts =>
  factsOf({ ...entry, release: release ?? { at: entry.createdAt, by: "", reason: "" } });
