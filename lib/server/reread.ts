/** Reads stored originals again, after a reader was improved, and tells where it would now read other figures. */
import { availableParallelism } from "node:os";
import { inTransaction } from "@/lib/db/client";
import { readDocument, type StoredDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { proposeReading } from "@/lib/db/propose-reading";
import { listReports, type ReportKey, readReport, readVersion, type Version } from "@/lib/db/reports";
import type { Document } from "@/lib/document";
import type { NamedFile } from "@/lib/extract/together";
import { Workers } from "@/lib/extract/workers";
import { changedFigures, type FigureChange } from "@/lib/report/corrections";
import { figuresOf } from "@/lib/report/figure";
import type { Roster } from "@/lib/report/match-body";
import type { Report } from "@/lib/report/report";
import { version as parser } from "@/package.json";
import { getOriginal } from "./originals";
import { recognise } from "./recognise";
import { noOriginal, otherReport, type Refusal, readerFailed } from "./refusals";
import { type Read, readRoster, thisYear, understandDocument } from "./understand";
import { workAhead } from "./work-ahead";

export type RereadOptions = {
  bodies?: readonly string[];
  years?: readonly number[];
  /** Hand the new readings in, as versions that wait for the office. */
  apply: boolean;
  by: string;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Why a new reading is not handed in: a person put cells right, compared the figures with the source, or has the report in hand;
 * or it is not on display.
 */
export type Kept = "corrected" | "reviewed" | "inHand";

/** `proposed` is the number of the version that waits for the office. */
export type Reread = ReportKey & { version: number; file: string } & (
    | { status: "same" }
    | { status: "differs"; changes: readonly FigureChange[]; kept: Kept | null; proposed: number | null }
    | Refusal
  );

/** The report as it stands, with what a person has done to it. */
type Standing = { key: ReportKey; version: Version; document: StoredDocument; kept: Kept | null };

/** Every report that was read from a file, in the version on display, or its newest. Throws where the area is not there. */
export async function rereadArea(areaId: string, { bodies, years, onProgress, ...options }: RereadOptions): Promise<Reread[]> {
  const roster = await readRoster(areaId);
  const filter = { ...(bodies && { bodies }), ...(years && { years }) };
  const reports = await listReports(areaId, filter);
  const figures = await readFigures(areaId, { ...filter, keys: [] });
  const reviewed = new Set(figures.flatMap((row) => (row.reviewed ? [nameOf(row)] : [])));
  const workers = new Workers();
  const reread = async (key: ReportKey) => {
    const standing = await readStanding(areaId, key, reviewed.has(nameOf(key)));
    return standing && (await rereadOne(areaId, standing, roster, (files) => workers.extractTogether(files), options));
  };
  const found: Reread[] = [];
  let done = 0;
  try {
    for await (const one of workAhead(reports, 2 * availableParallelism(), reread)) {
      if (one) found.push(one);
      done += 1;
      onProgress?.(done, reports.length);
    }
  } finally {
    workers.close();
  }
  return found;
}

const nameOf = ({ bodyId, year, scope }: ReportKey) => `${bodyId} ${year} ${scope}`;

/** Null where nothing was read from a file: what was filled in on the screen, or erased. */
async function readStanding(areaId: string, { bodyId, year, scope }: ReportKey, isReviewed: boolean): Promise<Standing | null> {
  const key = { bodyId, year, scope };
  const report = await readReport(areaId, key);
  const newest = report?.versions.at(-1)?.number;
  const number = report?.liveVersion ?? newest;
  const version = number === undefined ? null : await readVersion(areaId, key, number);
  const document = version && (await readDocument(areaId, version.documentHash));
  if (!document || document.origin === "entry" || document.text.blocks.length === 0) return null;
  const isCorrected = Object.values(version.content.cells).some((cell) => cell?.corrected);
  const isInHand = report?.liveVersion !== newest;
  return { key, version, document, kept: isCorrected ? "corrected" : isReviewed ? "reviewed" : isInHand ? "inHand" : null };
}

type Reader = (files: readonly NamedFile[]) => Promise<Document>;

async function rereadOne(
  areaId: string,
  { key, version, document, kept }: Standing,
  roster: Roster,
  read: Reader,
  { apply, by }: Pick<RereadOptions, "apply" | "by">,
): Promise<Reread> {
  const told = { ...key, version: version.number, file: document.name };
  const again = await readAgain(areaId, document, read).catch(readerFailed);
  if ("status" in again) return { ...told, ...again };
  const other = otherThan(key, again, roster);
  if (other) return { ...told, ...other };
  const changes = changesIn(version.content, again.report);
  if (changes.length === 0) return { ...told, status: "same" };
  const proposed = apply && kept === null ? await propose(areaId, key, version, again, by) : null;
  return { ...told, status: "differs", changes, kept, proposed };
}

/** Refused where one of the files is not in the store. Throws where the disk has not kept one as it was. */
async function readAgain(areaId: string, { files }: StoredDocument, read: Reader): Promise<Read | Refusal> {
  const found: NamedFile[] = [];
  for (const { sha256, name } of files) {
    const bytes = await getOriginal(areaId, sha256);
    if (!bytes) return noOriginal;
    found.push({ name, bytes });
  }
  return understandDocument(await read(found));
}

/** A reading that finds another body or year in the file is no new reading of this report. */
function otherThan({ bodyId, year }: ReportKey, { report }: Read, roster: Roster): Refusal | null {
  const recognised = recognise(report, roster, thisYear());
  if (recognised.status === "refused") return recognised;
  const isSame = recognised.bodyId === bodyId && recognised.year === year;
  return isSame ? null : otherReport(recognised.bodyId, recognised.year);
}

const figuresIn = ({ form, cells }: Report) => (form === null ? {} : figuresOf(form, cells));
const changesIn = (before: Report, after: Report) => changedFigures(figuresIn(before), figuresIn(after));

async function propose(areaId: string, key: ReportKey, { number, documentHash }: Version, again: Read, by: string) {
  const { document: text, report: content, findings } = again;
  const reading = { documentHash, text, form: content.form, content, findings, parser };
  return await inTransaction((tx) => proposeReading(tx, areaId, key, number, reading, { by, reason: "reread" }));
}
