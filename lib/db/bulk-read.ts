/** The rows of an area's tables as they leave the house (lib/report/export/tables.ts). */
import { LICENCES, type Licence } from "@/lib/report/export/licence";
import type {
  AreaRow,
  BodyRow,
  CorrectionRow,
  DeadlineRow,
  DisplayRow,
  NameRow,
  ReplyRow,
  ReportRow,
  RosterRow,
  SuccessionRow,
} from "@/lib/report/export/tables";
import type { FormId } from "@/lib/report/form";
import { db } from "./client";
import { toDay } from "./day";
import type { Display } from "./displays";
import type { Area } from "./generated/client";

const timeOf = (time: Date | null): string | null => time?.toISOString() ?? null;
const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

const isLicence = (text: string | null): text is Licence => LICENCES.some((one) => one === text);

const areaRow = ({ id, name, nameEn, level, parentId, demo, licence, replyDays }: Area): AreaRow => ({
  area: id,
  name,
  nameEn,
  level,
  parent: parentId,
  demo,
  licence: isLicence(licence) ? licence : null,
  replyDays,
});

/** The area with those above it, outermost first: a file of one area can stand alone. */
export async function readAreaRows(areaId: string): Promise<AreaRow[]> {
  const area = await db().area.findUnique({ where: { id: areaId } });
  if (!area) return [];
  return [...(area.parentId === null ? [] : await readAreaRows(area.parentId)), areaRow(area)];
}

export async function readBodyRows(areaId: string): Promise<BodyRow[]> {
  const rows = await db().body.findMany({ where: { areaId }, orderBy: { id: "asc" } });
  return rows.map(({ id, kind, from, until }) => ({ area: areaId, body: id, kind, from: toDay(from), until: toDay(until) }));
}

export async function readNameRows(areaId: string): Promise<NameRow[]> {
  const rows = await db().bodyName.findMany({ where: { areaId }, orderBy: [{ bodyId: "asc" }, { name: "asc" }] });
  return rows.map(({ bodyId, name, kind, from, until }) => ({
    area: areaId,
    body: bodyId,
    name,
    kind,
    from: toDay(from),
    until: toDay(until),
  }));
}

export async function readSuccessionRows(areaId: string): Promise<SuccessionRow[]> {
  const rows = await db().succession.findMany({
    where: { areaId },
    orderBy: [{ on: "asc" }, { fromId: "asc" }, { toId: "asc" }],
  });
  return rows.map(({ fromId, toId, on, kind, note }) => ({ area: areaId, from: fromId, to: toId, on: dayOf(on), kind, note }));
}

export async function readRosterRows(areaId: string): Promise<RosterRow[]> {
  const rows = await db().rosterEntry.findMany({ where: { areaId }, orderBy: [{ year: "asc" }, { bodyId: "asc" }] });
  return rows.map(({ year, bodyId, owes, from, until, note }) => ({
    area: areaId,
    year,
    body: bodyId,
    owes,
    from: toDay(from),
    until: toDay(until),
    note,
  }));
}

export async function readDeadlineRows(areaId: string): Promise<DeadlineRow[]> {
  const rows = await db().deadline.findMany({ where: { areaId }, orderBy: [{ year: "asc" }, { kind: "asc" }] });
  return rows.map(({ year, kind, legalOn, localOn }) => ({
    area: areaId,
    year,
    kind,
    legalOn: dayOf(legalOn),
    localOn: toDay(localOn),
  }));
}

/** What stands behind each display: `displays` are those to be described. */
export async function readReportRows(areaId: string, displays: readonly (Display & { version: number })[]): Promise<ReportRow[]> {
  const [reports, versions] = await Promise.all([
    db().report.findMany({ where: { areaId } }),
    db().reportVersion.findMany({
      where: { areaId },
      select: {
        bodyId: true,
        year: true,
        scope: true,
        number: true,
        form: true,
        parser: true,
        document: { omit: { text: true } },
      },
    }),
  ]);
  const keyOf = (of: { bodyId: string; year: number; scope: string }) => `${of.bodyId} ${of.year} ${of.scope}`;
  const reportOf = new Map(reports.map((report) => [keyOf(report), report]));
  const versionOf = new Map(versions.map((version) => [`${keyOf(version)} ${version.number}`, version]));
  return displays.flatMap((display) => {
    const report = reportOf.get(keyOf(display));
    const version = versionOf.get(`${keyOf(display)} ${display.version}`);
    if (!report || !version) return [];
    return [
      {
        area: areaId,
        body: display.bodyId,
        year: display.year,
        scope: display.scope,
        version: display.version,
        form: version.form as FormId | null, // written from a Report, whose form is one
        submittedAt: timeOf(report.submittedAt),
        publishedOn: display.publishedOn,
        publishedUrl: display.publishedUrl,
        shownAt: timeOf(report.liveAt),
        reviewed: display.reviewed,
        source: version.document.sha256,
        fileName: version.document.name,
        fileBytes: version.document.bytes,
        safe: version.document.safe,
        parser: version.parser,
      },
    ];
  });
}

export const displayRow = (areaId: string, { bodyId, shownAt, ...display }: Display): DisplayRow => ({
  area: areaId,
  revision: display.revision,
  body: bodyId,
  year: display.year,
  scope: display.scope,
  version: display.version,
  reviewed: display.reviewed,
  publishedOn: display.publishedOn,
  publishedUrl: display.publishedUrl,
  shownAt: shownAt.toISOString(),
});

export async function readCorrectionRows(areaId: string): Promise<CorrectionRow[]> {
  const rows = await db().correction.findMany({
    where: { areaId },
    orderBy: [{ at: "asc" }, { year: "asc" }, { bodyId: "asc" }, { scope: "asc" }, { version: "asc" }, { cell: "asc" }],
  });
  const written = (figure: unknown): string | null => (figure === null ? null : JSON.stringify(figure));
  return rows.map(({ bodyId, year, scope, version, cell, before, after, at, reason, role }) => ({
    area: areaId,
    body: bodyId,
    year,
    scope,
    version,
    cell,
    before: written(before),
    after: written(after),
    at: at.toISOString(),
    reason,
    role,
  }));
}

/** Only those that the office has let through. */
export async function readReplyRows(areaId: string): Promise<ReplyRow[]> {
  const rows = await db().reply.findMany({
    where: { areaId, state: "shown" },
    orderBy: [{ year: "asc" }, { bodyId: "asc" }, { scope: "asc" }, { number: "asc" }],
  });
  return rows.map(({ bodyId, year, scope, number, rule, subject, cell, text, at }) => ({
    area: areaId,
    body: bodyId,
    year,
    scope,
    number,
    rule,
    subject,
    cell,
    text,
    at: at.toISOString(),
  }));
}

/** The licence that an area chose for its data. */
export async function saveLicence(areaId: string, licence: Licence | null): Promise<void> {
  await db().area.update({ where: { id: areaId }, data: { licence, revision: { increment: 1 } } });
}
