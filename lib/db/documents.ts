/** Files that were brought in, without their bytes: those lie in the store of originals under the same hash. */
import type { Document } from "@/lib/document";
import { db } from "./client";
import { fromJson } from "./json";

export type Origin = "upload" | "command" | "demo" | "entry";

export type StoredDocument = {
  sha256: string;
  name: string;
  bytes: number;
  origin: Origin;
  receivedAt: Date;
  /** What the extractor saw, masked. */
  text: Document;
};

export async function readDocument(areaId: string, sha256: string): Promise<StoredDocument | null> {
  const row = await db().document.findUnique({ where: { areaId_sha256: { areaId, sha256 } } });
  if (!row) return null;
  const { name, bytes, origin, receivedAt, text } = row;
  return { sha256, name, bytes, origin, receivedAt, text: fromJson<Document>(text) };
}

/** Every way in which documents came into an area. */
export async function listOrigins(areaId: string): Promise<Origin[]> {
  const rows = await db().document.findMany({ where: { areaId }, distinct: ["origin"], select: { origin: true } });
  return rows.map(({ origin }) => origin);
}
