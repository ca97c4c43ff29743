/** Whose reports a document has become. */
import { db } from "./client";
import type { ReportKey } from "./reports";

export async function listBodiesOf(areaId: string, documentHash: string): Promise<string[]> {
  const rows = await db().reportVersion.findMany({
    where: { areaId, documentHash },
    distinct: ["bodyId"],
    select: { bodyId: true },
  });
  return rows.map(({ bodyId }) => bodyId);
}

/** The documents of a report's versions, newest first, with the versions that were read from each. */
export async function listDocumentsOf(
  areaId: string,
  { bodyId, year, scope }: ReportKey,
): Promise<{ sha256: string; name: string; safe: boolean; versions: number[] }[]> {
  const rows = await db().reportVersion.findMany({
    where: { areaId, bodyId, year, scope },
    select: { number: true, document: { select: { sha256: true, name: true, safe: true } } },
    orderBy: { number: "desc" },
  });
  const documents = new Map(rows.map(({ document }) => [document.sha256, document]));
  return [...documents.values()].map((document) => ({
    ...document,
    versions: rows
      .filter((row) => row.document.sha256 === document.sha256)
      .map(({ number }) => number)
      .toReversed(),
  }));
}
