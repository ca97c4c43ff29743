/** Reports and their versions, as they are read; versions.ts writes them. */
import type { Day, Scope } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import type { ReportState } from "@/lib/report/states";
import { db } from "./client";
import { toDay } from "./day";
import type { Origin } from "./documents";
import type { Report as ReportModel, ReportVersion } from "./generated/client";
import { fromJson } from "./json";

export type ReportKey = { bodyId: string; year: number; scope: Scope };

export type ReportRow = ReportKey & {
  /** That of the newest version; what is on display meanwhile is `liveVersion`. */
  state: ReportState;
  submittedAt: Date | null;
  publishedOn: Day | null;
  publishedUrl: string | null;
  liveAt: Date | null;
  /** The version on display; null where there is none. */
  liveVersion: number | null;
};

export type VersionRow = {
  number: number;
  form: FormId | null;
  documentHash: string;
  parser: string;
  createdAt: Date;
  createdBy: string;
  createdRole: string;
  reason: string;
};

export type Version = VersionRow & {
  content: Report;
  findings: readonly Finding[];
  document: { name: string; bytes: number; origin: Origin; receivedAt: Date };
};

/** Only what is on display where `live`; everything where left out. */
export type ReportFilter = { years?: readonly number[]; bodies?: readonly string[]; live?: boolean };

const rowOf = ({
  bodyId,
  year,
  scope,
  state,
  submittedAt,
  publishedOn,
  publishedUrl,
  liveAt,
  liveVersion,
}: ReportModel): ReportRow => ({
  bodyId,
  year,
  scope,
  state,
  submittedAt,
  publishedOn: toDay(publishedOn),
  publishedUrl,
  liveAt,
  liveVersion,
});

const versionRowOf = ({
  number,
  form,
  documentHash,
  parser,
  createdAt,
  createdBy,
  createdRole,
  reason,
}: Omit<ReportVersion, "content" | "findings">): VersionRow => ({
  number,
  form: form as FormId | null, // written from a Report, whose form is one
  documentHash,
  parser,
  createdAt,
  createdBy,
  createdRole,
  reason,
});

/** Who has reported in which year (报送公布台账), ordered by year, then body. */
export async function listReports(areaId: string, { years, bodies, live }: ReportFilter = {}): Promise<ReportRow[]> {
  const rows = await db().report.findMany({
    where: {
      areaId,
      ...(years && { year: { in: [...years] } }),
      ...(bodies && { bodyId: { in: [...bodies] } }),
      ...(live && { liveVersion: { not: null } }),
    },
    orderBy: [{ year: "asc" }, { bodyId: "asc" }, { scope: "asc" }],
  });
  return rows.map(rowOf);
}

/** The reports that came on display last, newest first. */
export async function listLatest(areaId: string, count: number): Promise<ReportRow[]> {
  const rows = await db().report.findMany({
    where: { areaId, liveVersion: { not: null } },
    orderBy: [{ liveAt: "desc" }, { publishedOn: { sort: "desc", nulls: "last" } }, { year: "desc" }, { bodyId: "asc" }],
    take: count,
  });
  return rows.map(rowOf);
}

/** A report and all its versions, oldest first, without what they say. */
export async function readReport(
  areaId: string,
  { bodyId, year, scope }: ReportKey,
): Promise<(ReportRow & { versions: VersionRow[] }) | null> {
  const row = await db().report.findUnique({
    where: { areaId_bodyId_year_scope: { areaId, bodyId, year, scope } },
    include: { versions: { omit: { content: true, findings: true }, orderBy: { number: "asc" } } },
  });
  return row && { ...rowOf(row), versions: row.versions.map(versionRowOf) };
}

/** One version with everything that was read and found. */
export async function readVersion(areaId: string, { bodyId, year, scope }: ReportKey, number: number): Promise<Version | null> {
  const row = await db().reportVersion.findUnique({
    where: { areaId_bodyId_year_scope_number: { areaId, bodyId, year, scope, number } },
    include: { document: { select: { name: true, bytes: true, origin: true, receivedAt: true } } },
  });
  if (!row) return null;
  const { content, findings, document } = row;
  return { ...versionRowOf(row), content: fromJson<Report>(content), findings: fromJson<Finding[]>(findings), document };
}
