/** Files that were brought in, without their bytes: those lie in the store of originals under the same hash. */
import type { Document } from "@/lib/document";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { fromJson } from "./json";
import type { ReportKey } from "./reports";
import { raiseRevision } from "./revisions";

export type Origin = "upload" | "command" | "demo" | "entry";

export type StoredDocument = {
  sha256: string;
  name: string;
  bytes: number;
  origin: Origin;
  receivedAt: Date;
  /** The pictures of its pages show nobody whom the text masks: everyone may see them. */
  safe: boolean;
  /** The files of which it is made, in their order; it is the only one itself where it came alone. */
  files: readonly DocumentFile[];
  /** What the extractor saw, masked. */
  text: Document;
};

export type DocumentFile = { sha256: string; name: string; bytes: number };

/** @param client of the transaction in which the document was written. */
export async function readDocument(
  areaId: string,
  sha256: string,
  client: Prisma.TransactionClient = db(),
): Promise<StoredDocument | null> {
  const files = { select: { sha256: true, name: true, bytes: true }, orderBy: { number: "asc" } } as const;
  const row = await client.document.findUnique({ where: { areaId_sha256: { areaId, sha256 } }, include: { files } });
  if (!row) return null;
  const { name, bytes, origin, receivedAt, safe, text } = row;
  const parts = row.files.length > 0 ? row.files : [{ sha256, name, bytes }];
  return { sha256, name, bytes, origin, receivedAt, safe, files: parts, text: fromJson<Document>(text) };
}

/** Says whether everyone may see pictures of a report's document; false where the report has no such one, or it was erased. */
export async function markSafe(
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  sha256: string,
  safe: boolean,
  tx: Transaction = db(),
): Promise<boolean> {
  const isErased = (await tx.takedown.count({ where: { areaId, sha256 } })) > 0;
  const { count } = await tx.document.updateMany({
    where: { areaId, sha256, versions: { some: { bodyId, year, scope } } },
    data: { safe: safe && !isErased },
  });
  if (count > 0) await raiseRevision(tx, areaId);
  return count > 0 && !isErased;
}

/** Every way in which documents came into an area. */
export async function listOrigins(areaId: string): Promise<Origin[]> {
  const rows = await db().document.findMany({ where: { areaId }, distinct: ["origin"], select: { origin: true } });
  return rows.map(({ origin }) => origin);
}
