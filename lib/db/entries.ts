/** Reports that are being filled in on screen, saved as one goes. */
import { now } from "@/lib/clock";
import type { EntryContent } from "@/lib/report/entry";
import { db, type Transaction } from "./client";
import { fromJson, toJson } from "./json";
import type { ReportKey } from "./reports";

export type Entry = { revision: number; content: EntryContent; changedAt: Date; changedBy: string };

/** Null where nobody has begun. */
export async function readEntry(
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  tx: Transaction | null = null,
): Promise<Entry | null> {
  const row = await (tx ?? db()).entry.findUnique({ where: { areaId_bodyId_year_scope: { areaId, bodyId, year, scope } } });
  return (
    row && {
      revision: row.revision,
      content: fromJson<EntryContent>(row.content),
      changedAt: row.changedAt,
      changedBy: row.changedBy,
    }
  );
}

/** Saves over the revision that was read; returns the next one. */
export async function saveEntry(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  content: EntryContent,
  by: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    INSERT INTO entries (area_id, body_id, year, scope, content, changed_at, changed_by)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${toJson(content)}::jsonb, ${now()}, ${by})
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      revision = entries.revision + 1, content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    RETURNING revision`;
  return row?.revision ?? 1;
}
