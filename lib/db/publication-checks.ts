/** What was found on the bodies' own websites (公布核查), and where to look. Checks are only ever added to. */
import type { FigureChange } from "@/lib/report/corrections";
import type { PublicationCheck } from "@/lib/report/publication-check";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";
import type { PublicationCheck as Model } from "./generated/client";
import { fromJson, toJson } from "./json";
import type { ReportKey } from "./reports";

export type StoredCheck = ReportKey & PublicationCheck;

const checkOf = ({ areaId: _, publishedOn, changes, ...row }: Model): StoredCheck => ({
  ...row,
  publishedOn: toDay(publishedOn),
  changes: fromJson<FigureChange[]>(changes),
});

/** Of a year or of one report, oldest first. */
export async function listChecks(areaId: string, year: number, bodyId?: string): Promise<StoredCheck[]> {
  const rows = await db().publicationCheck.findMany({
    where: { areaId, year, ...(bodyId !== undefined && { bodyId }) },
    orderBy: [{ bodyId: "asc" }, { scope: "asc" }, { number: "asc" }],
  });
  return rows.map(checkOf);
}

/** The evidence under a hash, where a check of the area rests on it. */
export async function findEvidence(areaId: string, sha256: string): Promise<{ name: string } | null> {
  return await db().publicationCheck.findFirst({ where: { areaId, sha256 }, select: { name: true } });
}

export type NewCheck = Omit<PublicationCheck, "number">;

export async function addCheck(tx: Transaction, areaId: string, key: ReportKey, check: NewCheck): Promise<StoredCheck> {
  // Held, so that two checks of the same body never take the same number.
  await tx.$executeRaw`SELECT 1 FROM bodies WHERE area_id = ${areaId} AND id = ${key.bodyId} FOR UPDATE`;
  const number = (await tx.publicationCheck.count({ where: { areaId, ...key } })) + 1;
  const { publishedOn, changes, ...rest } = check;
  const data = { areaId, ...key, number, ...rest, publishedOn: toDate(publishedOn), changes: JSON.parse(toJson(changes)) };
  return checkOf(await tx.publicationCheck.create({ data }));
}

/** The address of each body's reports on its own website. */
export async function listSites(areaId: string): Promise<Map<string, string>> {
  const rows = await db().bodySite.findMany({ where: { areaId } });
  return new Map(rows.map(({ bodyId, url }) => [bodyId, url]));
}

/** Sets it, or takes it away where empty. */
export async function saveSite(tx: Transaction, areaId: string, bodyId: string, url: string): Promise<void> {
  if (url === "") await tx.bodySite.deleteMany({ where: { areaId, bodyId } });
  else
    await tx.bodySite.upsert({
      where: { areaId_bodyId: { areaId, bodyId } },
      create: { areaId, bodyId, url },
      update: { url },
    });
}
