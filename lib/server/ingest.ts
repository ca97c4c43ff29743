/** Bringing files in: read, recognise, store. Uploads, the command line and the demo area all come through here. */

import { availableParallelism } from "node:os";
import { now } from "@/lib/clock";
import { createBodies } from "@/lib/db/bodies";
import type { DocumentFile, Origin } from "@/lib/db/documents";
import { isTakenDown } from "@/lib/db/takedowns";
import { keepVersion, type NewVersion, type StoredVersion, storeVersion } from "@/lib/db/versions";
import type { Document } from "@/lib/document";
import { extract } from "@/lib/extract/extract";
import { extractTogether, type NamedFile } from "@/lib/extract/together";
import { Workers } from "@/lib/extract/workers";
import { maskPersonal } from "@/lib/report/mask";
import type { Roster } from "@/lib/report/match-body";
import type { Report } from "@/lib/report/report";
import { version as parser } from "@/package.json";
import { judgeArea } from "./judge-area";
import { isElsewhere, newBody } from "./new-body";
import { hashOf, putOriginal } from "./originals";
import { type Recognised, recognise } from "./recognise";
import { bodyElsewhere, type Refusal, readerFailed, takenDown } from "./refusals";
import { type Read, readRoster, thisYear, understandDocument } from "./understand";
import { type Unpacked, unpacked } from "./unpack";
import { workAhead } from "./work-ahead";

/**
 * A file, or a ZIP of files, each of which is a report of its own. `annexes`: further files of the same report, in their order
 * (pages of a scan, the tables of a text). `submittedAt`: when the body handed it in, where that is known. `reading`: what it says,
 * where that was read before.
 */
export type IncomingFile = NamedFile & { annexes?: readonly NamedFile[]; submittedAt?: Date; reading?: Document };

export type IngestOptions = {
  areaId: string;
  origin: Origin;
  /** Who brings the files in, and why, as the versions will say. */
  by: string;
  reason?: string;
  /** Put what was read on display at once. */
  live: boolean;
  /** Add bodies that are not in the list, under the names that their reports give them. */
  addBodies?: boolean;
  /** Read the files in processes of their own, as strangers' files should be. */
  isolated?: boolean;
  /** Everyone may see pictures of the pages: somebody looked at them, or they are made up. */
  safe?: boolean;
  onProgress?: (outcome: Outcome, done: number) => void;
};

/** `known`: these bytes were brought in before. */
export type Outcome = { file: string } & (StoredVersion | Refusal);

/** Files that are read while an earlier one is stored; bounds the memory. */
const AHEAD = 2 * availableParallelism();

export type Files = Iterable<IncomingFile> | AsyncIterable<IncomingFile>;

/** Reads the files of one report. */
type Reader = (files: readonly NamedFile[]) => Promise<Document>;

const readHere: Reader = ([first, ...annexes]) =>
  first && annexes.length === 0 ? extract(first.bytes, first.name) : extractTogether(first ? [first, ...annexes] : []);

/**
 * Files are taken in their order, those of an archive in its place; one that is refused does not stop the others. Throws where
 * the area is not there.
 */
export async function ingest(files: Files, options: IngestOptions): Promise<Outcome[]> {
  if (!options.isolated) return await ingestWith(readHere, files, options);
  const workers = new Workers();
  return await ingestWith((report) => workers.extractTogether(report), files, options).finally(() => workers.close());
}

async function ingestWith(read: Reader, files: Files, options: IngestOptions): Promise<Outcome[]> {
  const desk = { options, roster: await readRoster(options.areaId) };
  const outcomes: Outcome[] = [];
  for await (const examined of workAhead(unpacked(files), AHEAD, (file) => examine(file, read, options))) {
    const outcome: Outcome = { file: examined.file.name, ...(await take(examined, desk)) };
    outcomes.push(outcome);
    options.onProgress?.(outcome, outcomes.length);
  }
  if (outcomes.some((one) => one.status !== "refused" && one.live)) await judgeArea(options.areaId);
  return outcomes;
}

type Desk = { options: IngestOptions; roster: Roster };

type Examined = { file: Unpacked; result: Read | StoredVersion | Refusal };

const filesOf = ({ name, bytes, annexes = [] }: IncomingFile): readonly NamedFile[] => [{ name, bytes }, ...annexes];

/** The hash under which a report is known: its file's own or, of several, that of the list of theirs. */
const hashOfAll = (files: readonly NamedFile[]): string => {
  const hashes = files.map(({ bytes }) => hashOf(bytes));
  return hashes.length === 1 ? (hashes[0] ?? "") : hashOf(Buffer.from(hashes.join("\n")));
};

async function examine(file: Unpacked, read: Reader, { areaId, live }: IngestOptions): Promise<Examined> {
  if ("refusal" in file) return { file, result: file.refusal };
  const hash = hashOfAll(filesOf(file));
  if (await isTakenDown(areaId, hash)) return { file, result: takenDown };
  const known = await keepVersion(areaId, hash, live);
  if (known) return { file, result: known };
  const reading = file.reading ? Promise.resolve(file.reading) : read(filesOf(file));
  return { file, result: await reading.then(understandDocument).catch(readerFailed) };
}

async function take({ file, result }: Examined, desk: Desk): Promise<StoredVersion | Refusal> {
  if ("status" in result) return result;
  if ("refusal" in file) return file.refusal;
  const recognised = await recogniseOrAdd(result.report, desk);
  return recognised.status === "refused" ? recognised : await store(file, result, recognised, desk.options);
}

async function recogniseOrAdd(report: Report, desk: Desk): Promise<Recognised | Refusal> {
  const { body, names } = report;
  const recognised = recognise(report, desk.roster, thisYear());
  const isMissing = recognised.status === "refused" && recognised.code === "bodyNotListed";
  if (!isMissing || body === null || !desk.options.addBodies) return recognised;
  if (isElsewhere(body, desk.roster)) return bodyElsewhere(body);
  await createBodies(desk.options.areaId, [newBody(body, names, desk.roster)]);
  desk.roster = await readRoster(desk.options.areaId);
  return recognise(report, desk.roster, thisYear());
}

/** The folders in which somebody keeps his files are nobody's business. */
const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** A file's name as it is kept: without its folders, and masked, since people name files after people. */
const keptName = (name: string): string => maskPersonal(lastPart(name));

/** The bytes first, then the database: a crash between the two leaves bytes that nobody refers to, never the reverse. */
async function store(file: IncomingFile, read: Read, recognised: Recognised, options: IngestOptions): Promise<StoredVersion> {
  const { document, report, findings } = read;
  const { areaId, origin, by, reason = "ingest", live, safe = false } = options;
  const { bodyId, year, scope, form } = recognised;
  const files = filesOf(file);
  const kept: DocumentFile[] = [];
  for (const { name, bytes } of files)
    kept.push({ sha256: await putOriginal(areaId, bytes), name: keptName(name), bytes: bytes.length });
  const version: NewVersion = {
    areaId,
    bodyId,
    year,
    scope,
    document: {
      sha256: hashOfAll(files),
      name: keptName(file.name),
      bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
      origin,
      text: document,
      files: kept.length > 1 ? kept : [],
      safe,
    },
    submittedAt: file.submittedAt ?? (origin === "upload" ? now() : null),
    publishedOn: report.publishedOn,
    form,
    parser,
    content: report,
    findings,
    by,
    reason,
  };
  return await storeVersion(version, live);
}
