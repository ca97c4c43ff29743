/** A file of an upload becomes a version of a report: both in one transaction. */
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";
import { holdReport } from "./report-row";
import { type ItemKey, setStage } from "./uploads";
import { type NewVersion, type StoredVersion, storeVersionIn } from "./versions";

/** `gone`: the file does not wait any more. `stale`: the report got another version since the preview was made. */
export type Accepted = StoredVersion | { status: "gone" } | { status: "stale"; newest: number };

/** The version holds it from now on. */
const EMPTIED = { text: Prisma.DbNull, content: Prisma.DbNull, findings: Prisma.DbNull };

/** @param base the newest version that whoever accepts has seen; 0 where there was none. Throws `NotAllowed`. */
export async function acceptItem(
  tx: Transaction,
  key: ItemKey,
  version: NewVersion,
  live: boolean,
  base: number,
): Promise<Accepted> {
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM upload_items WHERE area_id = ${key.areaId} AND upload_id = ${key.uploadId} AND id = ${key.id}
    AND stage = 'checked' FOR UPDATE`;
  if (waiting.length === 0) return { status: "gone" };
  const { bodyId, year, scope } = version;
  const newest = (await holdReport(tx, key.areaId, { bodyId, year, scope }))?.newest ?? 0;
  if (newest !== base) return { status: "stale", newest };
  const stored = await storeVersionIn(tx, version, live);
  const taken = { bodyId: stored.bodyId, year: stored.year, scope: stored.scope, version: stored.version };
  const stage = stored.status === "known" ? "known" : "accepted";
  await setStage(key, ["checked"], { stage, ...taken, ...EMPTIED }, tx);
  return stored;
}
