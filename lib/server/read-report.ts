/** What does a body's report on a year say, where does each number stand in the source, and what do the checks find? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { readDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { listReports, type ReportKey, readReport as readRow, readVersion } from "@/lib/db/reports";
import { type Area, type Body, type Day, scopeOf } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { type SourceLine, sourceLines } from "@/lib/report/source";
import { dayOf } from "./clock";

export type VersionEntry = { number: number; on: Day; by: string; reason: string; parser: string };

export type ReportPage = {
  area: Area;
  body: Body;
  /** Years on which there is a report, whether on this one or not. */
  years: readonly number[];
  /** Null where the body has none on display for the year. */
  report: {
    form: FormId | null;
    publishedOn: Day | null;
    publishedUrl: string | null;
    /** The number of the version on display. */
    version: number;
    versions: readonly VersionEntry[];
    file: string;
    content: Report;
    findings: readonly Finding[];
    lines: readonly SourceLine[];
    /** A person has compared the figures with the source. */
    isReviewed: boolean;
  } | null;
};

/** Null where there is no such area or body. */
export async function readReport(areaId: string, bodyId: string, year: number): Promise<ReportPage | null> {
  const [area, bodies, reports] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listReports(areaId, { bodies: [bodyId], live: true }),
  ]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!area || !body) return null;
  const years = reports.map((report) => report.year);
  return { area, body, years, report: await readLive(areaId, { bodyId, year, scope: scopeOf(body.kind) }) };
}

async function readLive(areaId: string, key: ReportKey): Promise<ReportPage["report"]> {
  const row = await readRow(areaId, key);
  if (!row || row.liveVersion === null) return null;
  const version = await readVersion(areaId, key, row.liveVersion);
  if (!version) return null;
  const [document, figures] = await Promise.all([
    readDocument(areaId, version.documentHash),
    readFigures(areaId, { bodies: [key.bodyId], years: [key.year], keys: [] }),
  ]);
  return {
    form: version.form,
    publishedOn: row.publishedOn,
    publishedUrl: row.publishedUrl,
    version: version.number,
    versions: row.versions.map(({ number, createdAt, createdBy, reason, parser }) => ({
      number,
      on: dayOf(createdAt),
      by: createdBy,
      reason,
      parser,
    })),
    file: version.document.name,
    content: version.content,
    findings: version.findings,
    lines: document ? sourceLines(document.text) : [],
    isReviewed: figures.some(({ scope, reviewed }) => scope === key.scope && reviewed),
  };
}
