/** What is everything public that an area has, row by row? */

import { today } from "@/lib/clock";
import {
  displayRow,
  readAreaRows,
  readBodyRows,
  readCorrectionRows,
  readDeadlineRows,
  readNameRows,
  readReplyRows,
  readReportRows,
  readRosterRows,
  readSuccessionRows,
} from "@/lib/db/bulk-read";
import { readContents } from "@/lib/db/contents";
import { type Display, listDisplays } from "@/lib/db/displays";
import { readDocument } from "@/lib/db/documents";
import { readConfirmed } from "@/lib/db/verdicts";
import type { Document } from "@/lib/document";
import type { Day } from "@/lib/report/body";
import type { FigureRecord } from "@/lib/report/export/figures";
import { placeColumns } from "@/lib/report/export/place";
import type { DateRow, SectionRow, VerdictRow } from "@/lib/report/export/tables";
import { maskPersonal } from "@/lib/report/mask";
import type { Report } from "@/lib/report/report";
import { endOf } from "./choose";
import { listBodiesById, listShown, type RecordFilter, readRecordsOf } from "./records";

/** What no table holds of a version that is or was on display: the rest of what was read, and its source, masked. */
export type TextRow = {
  area: string;
  body: string;
  year: number;
  scope: "own" | "aggregate";
  version: number;
  source: string;
  parser: string;
  createdAt: string;
  report: Omit<Report, "cells">;
  document: {
    name: string;
    bytes: number;
    safe: boolean;
    files: readonly { sha256: string; name: string; bytes: number }[];
    text: Document;
  } | null;
};

type Shown = Display & { version: number };

const keyOf = ({ bodyId, year, scope }: Pick<Display, "bodyId" | "year" | "scope">): string => `${bodyId} ${year} ${scope}`;

/** Of what is on display now, each version that ever was, up to a revision; what was taken down has gone with all its past. */
export async function listVersionsShown(areaId: string, revision: number): Promise<readonly Shown[]> {
  const [lines, now] = await Promise.all([listDisplays(areaId), listShown(areaId)]);
  const standing = new Set(now.map(keyOf));
  const versions = new Map<string, Shown>();
  for (const line of lines)
    if (line.version !== null && line.revision <= revision && standing.has(keyOf(line)))
      versions.set(`${keyOf(line)} ${line.version}`, { ...line, version: line.version });
  return [...versions.values()].sort(
    (a, b) => a.year - b.year || (a.bodyId < b.bodyId ? -1 : a.bodyId > b.bodyId ? 1 : 0) || a.version - b.version,
  );
}

/** Everything but figures and texts, which are too long to be held. `asOf`: with what people had confirmed by the end of that day. */
export async function readTables(areaId: string, revision: number, asOf?: Day) {
  const [areas, bodies, names, successions, roster, deadlines, shown, lines, verdicts, replies, corrections] = await Promise.all([
    readAreaRows(areaId),
    readBodyRows(areaId),
    readNameRows(areaId),
    readSuccessionRows(areaId),
    readRosterRows(areaId),
    readDeadlineRows(areaId),
    listShown(areaId, { revision }),
    listDisplays(areaId),
    readConfirmed(areaId, asOf === undefined ? { today: today() } : { today: asOf, until: endOf(asOf) }),
    readReplyRows(areaId),
    readCorrectionRows(areaId),
  ]);
  const standing = new Set(shown.map(keyOf));
  const isStanding = (row: { body: string; year: number; scope: "own" | "aggregate" }) =>
    standing.has(keyOf({ bodyId: row.body, ...row }));
  const displays = lines.filter((line) => line.revision <= revision && standing.has(keyOf(line)));
  const until = displays.at(-1)?.shownAt.toISOString() ?? "";
  return {
    areas,
    bodies,
    names,
    successions,
    roster,
    deadlines,
    reports: await readReportRows(areaId, shown),
    displays: displays.map((line) => displayRow(areaId, line)),
    verdicts: verdicts.map((verdict) => verdictRow(areaId, verdict)).filter(isStanding),
    replies: replies.filter(isStanding).map((reply) => ({ ...reply, text: maskPersonal(reply.text) })),
    corrections: corrections
      .filter((row) => isStanding(row) && row.at <= until)
      .map((correction) => ({ ...correction, reason: maskPersonal(correction.reason) })),
  };
}

const verdictRow = (area: string, confirmed: Awaited<ReturnType<typeof readConfirmed>>[number]): VerdictRow => {
  const { bodyId, year, scope, version, finding, severity, cause, at } = confirmed;
  const { rule, subject, inputs, verdict, cells, left, right, difference, message } = finding;
  return {
    ...{ area, body: bodyId, year, scope, version, rule, subject, severity, cause, inputs, verdict },
    ...{ cells: cells.join(" "), left, right, difference, messageZh: message.zh, messageEn: message.en },
    at: at.toISOString(),
  };
};

/** The figures of versions that were on display before the present ones. */
export async function* readEarlier(areaId: string, revision: number): AsyncGenerator<FigureRecord> {
  const [bodies, versions, shown] = await Promise.all([
    listBodiesById(areaId),
    listVersionsShown(areaId, revision),
    listShown(areaId, { revision }),
  ]);
  const present = new Set(shown.map((one) => `${keyOf(one)} ${one.version}`));
  yield* readRecordsOf(
    areaId,
    bodies,
    versions.filter((one) => !present.has(`${keyOf(one)} ${one.version}`)),
  );
}

/** Prose, dates and everything else that was read, version by version. `isShown`: it is the one on display. */
export async function* readTexts(
  areaId: string,
  revision: number,
  { bodies, years }: Pick<RecordFilter, "bodies" | "years"> = {},
): AsyncGenerator<TextRow & { isShown: boolean }> {
  const [all, shown] = await Promise.all([listVersionsShown(areaId, revision), listShown(areaId, { revision })]);
  const present = new Set(shown.map((one) => `${keyOf(one)} ${one.version}`));
  const versions = all.filter((one) => (bodies?.includes(one.bodyId) ?? true) && (years?.includes(one.year) ?? true));
  for await (const { bodyId, year, scope, version, documentHash, parser, createdAt, content } of readContents(areaId, versions)) {
    const { cells: _, ...report } = content;
    const document = await readDocument(areaId, documentHash);
    yield {
      ...{ area: areaId, body: bodyId, year, scope, version, source: documentHash, parser },
      createdAt: createdAt.toISOString(),
      report,
      document: document && {
        name: document.name,
        bytes: document.bytes,
        safe: document.safe,
        files: document.files,
        text: document.text,
      },
      isShown: present.has(`${keyOf({ bodyId, year, scope })} ${version}`),
    };
  }
}

type Of = Pick<TextRow, "area" | "body" | "year" | "scope" | "version">;
const of = ({ area, body, year, scope }: Of) => ({ area, body, year, scope });

export const sectionRows = (row: TextRow): SectionRow[] =>
  row.report.sections.map(({ key, title, text, place }) => ({
    ...of(row),
    version: row.version,
    section: key,
    title,
    text,
    ...placeColumns(place),
  }));

export const dateRows = (row: TextRow): DateRow[] =>
  row.report.dates.map(({ kind, value, raw, place }, index) => ({
    ...of(row),
    number: index + 1,
    kind,
    value,
    raw,
    ...placeColumns(place),
  }));
