/** A file of an upload becomes a version of a report: both in one transaction. */
import { db } from "./client";
import { Prisma } from "./generated/client";
import { holdReport, NotAllowed } from "./report-row";
import { type ItemKey, setStage } from "./uploads";
import { type NewVersion, type StoredVersion, storeVersionIn } from "./versions";

/** `gone`: the file does not wait any more. `stale`: the report got another version since the preview was made. */
export type Accepted = StoredVersion | { status: "gone" } | { status: "stale"; newest: number } | { status: "notAllowed" };

/** The version holds it from now on. */
const EMPTIED = { text: Prisma.DbNull, content: Prisma.DbNull, findings: Prisma.DbNull };

/** @param base the newest version that whoever accepts has seen; 0 where there was none. */
export async function acceptItem(key: ItemKey, version: NewVersion, live: boolean, base: number): Promise<Accepted> {
  const accept = async (tx: Parameters<typeof storeVersionIn>[0]): Promise<Accepted> => {
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM upload_items WHERE area_id = ${key.areaId} AND upload_id = ${key.uploadId} AND id = ${key.id}
      AND stage = 'checked' FOR UPDATE`;
    if (waiting.length === 0) return { status: "gone" };
    const newest = (await holdReport(tx, key.areaId, version))?.newest ?? 0;
    if (newest !== base) return { status: "stale", newest };
    const stored = await storeVersionIn(tx, version, live);
    const { bodyId, year, scope, status } = stored;
    await setStage(
      key,
      ["checked"],
      { stage: status === "known" ? "known" : "accepted", bodyId, year, scope, version: stored.version, ...EMPTIED },
      tx,
    );
    return stored;
  };
  return await db()
    .$transaction(accept, { maxWait: 30_000, timeout: 30_000 })
    .catch((error: unknown): Accepted => {
      if (error instanceof NotAllowed) return { status: "notAllowed" };
      throw error;
    });
}
