/** What of a report is on display: put there, replaced, taken off. */
import { now } from "@/lib/clock";
import { changedFigures } from "@/lib/report/corrections";
import { type Figures, figuresOf } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import type { Transaction } from "./client";
import { recordDisplay } from "./displays";
import { fromJson, toJson } from "./json";
import { replacePassages } from "./passages";
import type { ReportKey } from "./reports";

/** A version that goes on display; `shown` is the one that it replaces. */
export type ToShow = ReportKey & {
  number: number;
  shown: number | null;
  /** Null: the version has no figures. */
  form: FormId | null;
  content: Report;
  reason: string;
  role: string;
};

/** Puts a version on display in a transaction that holds the report; what changes for the public goes into the ledger. */
export async function show(tx: Transaction, areaId: string, version: ToShow): Promise<void> {
  const { bodyId, year, scope, number, form, content, shown } = version;
  const figures = form === null ? {} : figuresOf(form, content.cells);
  if (shown !== null) await recordCorrections(tx, areaId, version, figures);
  if (form === null) await tx.figures.deleteMany({ where: { areaId, bodyId, year, scope } });
  else
    await tx.$executeRaw`
      INSERT INTO figures (area_id, body_id, year, scope, version, form, values)
      VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${number}, ${form}, ${toJson(figures)}::jsonb)
      ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
        version = excluded.version, form = excluded.form, values = excluded.values, reviewed = false`;
  await replacePassages(tx, areaId, version);
  await tx.$executeRaw`
    UPDATE reports SET live_version = ${number}, live_at = coalesce(live_at, ${now()}::timestamptz)
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope`;
  await recordDisplay(tx, areaId, version, shown === null ? 1 : 0);
}

async function recordCorrections(tx: Transaction, areaId: string, version: ToShow, figures: Figures): Promise<void> {
  const { bodyId, year, scope, number, reason, role } = version;
  const row = await tx.figures.findUnique({ where: { areaId_bodyId_year_scope: { areaId, bodyId, year, scope } } });
  const before = row ? fromJson<Figures>(row.values) : {};
  const changes = changedFigures(before, figures);
  await tx.correction.createMany({
    data: changes.map(({ cell, before, after }) => ({
      ...{ areaId, bodyId, year, scope, version: number, cell, reason, role, at: now() },
      ...(before !== null && { before }),
      ...(after !== null && { after }),
    })),
  });
}

/** Takes a report off display in a transaction that holds it. Its versions stay. */
export async function hide(tx: Transaction, areaId: string, { bodyId, year, scope }: ReportKey): Promise<void> {
  const key = { areaId, bodyId, year, scope };
  await tx.figures.deleteMany({ where: key });
  await tx.passage.deleteMany({ where: key });
  await tx.report.update({ where: { areaId_bodyId_year_scope: key }, data: { liveVersion: null, liveAt: null } });
  await recordDisplay(tx, areaId, key, -1);
}
