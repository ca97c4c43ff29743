/** What does a body's report on a year say, in the version on display or one before it, and where does it stand in the source? */

import { dayOf, today } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listReportDisplays } from "@/lib/db/displays";
import { readDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { listReplies } from "@/lib/db/replies";
import { listReports, type ReportKey, readReport as readRow, readVersion, type Version } from "@/lib/db/reports";
import { listTakedowns } from "@/lib/db/takedowns";
import type { PageSize } from "@/lib/document";
import { type Area, type Body, type Day, scopeOf } from "@/lib/report/body";
import { changedFigures, type FigureChange } from "@/lib/report/corrections";
import { type Figures, figuresOf } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { type SourceBlock, sourceBlocks } from "@/lib/report/source";
import { type Confirmed, readConfirmed } from "./read-confirmed";
import { shownVersions } from "./shown-versions";

/** A version that the public has seen. `changes` are those against the one before it; none of the first. */
export type VersionEntry = {
  number: number;
  shownOn: Day;
  until: Day | null;
  form: FormId | null;
  reason: string;
  parser: string;
  changes: readonly FigureChange[];
  /** Its original and all that was read from it were erased (撤下). */
  takenDown: { on: Day; reason: string } | null;
};

export type ReportPage = {
  area: Area;
  body: Body;
  /** Years on which there is a report, whether on this one or not. */
  years: readonly number[];
  /** The day it is, for citations. */
  today: Day;
  /** Versions that were taken down, where none is on display any more. */
  takenDown: readonly { versions: readonly number[]; on: Day; reason: string }[];
  /** Null where the body has none on display for the year, or no version of that number was. */
  report: {
    form: FormId | null;
    publishedOn: Day | null;
    publishedUrl: string | null;
    /** The number of the version that is shown, and of that on display now. */
    version: number;
    current: number;
    versions: readonly VersionEntry[];
    file: string;
    content: Report;
    /** A machine's findings are for the office and the body; the public sees these. */
    confirmed: readonly Confirmed[];
    /** What the body says of single cells, where the office let it through. */
    cellReplies: Readonly<Record<string, readonly { text: string; on: Day }[]>>;
    blocks: readonly SourceBlock[];
    /** Pages of which everyone may see pictures. */
    pages: readonly PageSize[];
    /** A person has compared the figures with the source. */
    isReviewed: boolean;
  } | null;
};

/** Null where there is no such area or body. @param number of the version; that on display where left out. */
export async function readReport(areaId: string, bodyId: string, year: number, number?: number): Promise<ReportPage | null> {
  const [area, bodies, reports] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listReports(areaId, { bodies: [bodyId], live: true }),
  ]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!area || !body) return null;
  const years = reports.map((report) => report.year);
  const key = { bodyId, year, scope: scopeOf(body.kind) };
  const erased = await readErased(areaId, key);
  const report = await readShown(areaId, key, number, erased);
  return { area, body, years, today: today(), report, takenDown: report === null ? erased : [] };
}

type Erased = { versions: readonly number[]; on: Day; reason: string };

/** Of versions that the public had seen; what never was on display leaves no trace there. */
async function readErased(areaId: string, key: ReportKey): Promise<Erased[]> {
  const takedowns = await listTakedowns(areaId, key);
  if (takedowns.length === 0) return [];
  const seen = new Set((await listReportDisplays(areaId, key)).map(({ version }) => version));
  return takedowns.flatMap(({ versions, at, reason }) => {
    const shown = versions.filter((version) => seen.has(version));
    return shown.length === 0 ? [] : [{ versions: shown, on: dayOf(at), reason }];
  });
}

async function readShown(
  areaId: string,
  key: ReportKey,
  number: number | undefined,
  erased: readonly Erased[],
): Promise<ReportPage["report"]> {
  const row = await readRow(areaId, key);
  if (!row || row.liveVersion === null) return null;
  const entries = await readVersions(areaId, key, erased);
  const chosen = number ?? row.liveVersion;
  const version = entries.find(({ entry }) => entry.number === chosen)?.version;
  if (!version) return null;
  const isCurrent = chosen === row.liveVersion;
  const [document, figures, confirmed] = await Promise.all([
    readDocument(areaId, version.documentHash),
    readFigures(areaId, { bodies: [key.bodyId], years: [key.year], keys: [] }),
    isCurrent ? readConfirmed(areaId, key.bodyId, key.year) : [],
  ]);
  return {
    form: version.form,
    publishedOn: row.publishedOn,
    publishedUrl: row.publishedUrl,
    version: version.number,
    current: row.liveVersion,
    versions: entries.map(({ entry }) => entry),
    file: version.document.name,
    content: version.content,
    confirmed: confirmed.filter(({ scope }) => scope === key.scope),
    cellReplies: await readCellReplies(areaId, key),
    blocks: document ? sourceBlocks(document.text) : [],
    pages: document?.safe ? (document.text.pages ?? []) : [],
    isReviewed: isCurrent && figures.some(({ scope, reviewed }) => scope === key.scope && reviewed),
  };
}

function erasedAt(erased: readonly Erased[], number: number): VersionEntry["takenDown"] {
  const found = erased.find(({ versions }) => versions.includes(number));
  return found ? { on: found.on, reason: found.reason } : null;
}

async function readCellReplies(areaId: string, key: ReportKey): Promise<Record<string, { text: string; on: Day }[]>> {
  const replies = await listReplies(areaId, { bodies: [key.bodyId], years: [key.year], shown: true });
  const byCell: Record<string, { text: string; on: Day }[]> = {};
  for (const { about, scope, text, at } of replies)
    if ("cell" in about && scope === key.scope) byCell[about.cell] = [...(byCell[about.cell] ?? []), { text, on: dayOf(at) }];
  return byCell;
}

const figuresIn = ({ form, content }: Version): Figures => (form === null ? {} : figuresOf(form, content.cells));

/** All that the public has seen, oldest first, each with what it changed. */
async function readVersions(
  areaId: string,
  key: ReportKey,
  erased: readonly Erased[],
): Promise<{ entry: VersionEntry; version: Version }[]> {
  const shown = await shownVersions(areaId, key);
  const versions = await Promise.all(shown.map(({ number }) => readVersion(areaId, key, number)));
  return shown.flatMap(({ number, from, until }, index) => {
    const [version, before] = [versions[index], versions[index - 1]];
    if (!version) return [];
    const { form, reason, parser } = version;
    const takenDown = erasedAt(erased, number);
    const isTold = before && takenDown === null && erasedAt(erased, before.number) === null;
    const changes = isTold ? changedFigures(figuresIn(before), figuresIn(version)) : [];
    const entry = { number, shownOn: dayOf(from), until: until && dayOf(until), form, reason, parser, changes, takenDown };
    return [{ version, entry }];
  });
}
