/** Everything about one report that whoever works on it needs: what it says, where it stands, and what may be done with it. */

import { dayOf } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listCellNotes } from "@/lib/db/cell-notes";
import { listDocumentsOf } from "@/lib/db/document-bodies";
import { readDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { listMoves, type ReportMove } from "@/lib/db/history";
import { readEvidence } from "@/lib/db/publication";
import { listReceipts } from "@/lib/db/receipts";
import { listReplies, type ReplyState } from "@/lib/db/replies";
import { type ReportKey, type ReportRow, readReport, readVersion, type Version } from "@/lib/db/reports";
import { listTakedowns } from "@/lib/db/takedowns";
import type { PageSize } from "@/lib/document";
import { type Area, type Body, type Day, nameOf } from "@/lib/report/body";
import { doubtfulCells } from "@/lib/report/clean";
import { type Repair, repairsOf } from "@/lib/report/correct";
import type { CellKey } from "@/lib/report/form";
import { type SourceBlock, sourceBlocks } from "@/lib/report/source";
import { correctionIn, type Move, movesFrom } from "@/lib/report/states";
import { suspectsOf } from "@/lib/report/suspect";
import type { Evidence } from "@/lib/report/times";
import { moverOf } from "./mover";
import { openFailures } from "./open-failures";
import { type Action, mayDo } from "./permissions";
import { findBody, reportKey } from "./report-key";
import type { Viewer } from "./session";

export type Original = {
  sha256: string;
  name: string;
  versions: readonly number[];
  safe: boolean;
  /** When and why it was erased; null where it is still there. */
  takenDown: { on: Day; by: string; reason: string } | null;
};

export type DeskReport = {
  area: Area;
  body: Body;
  name: string;
  year: number;
  report: ReportRow & { evidence: Evidence | null };
  revision: string;
  version: Version;
  versions: readonly { number: number; at: Date; by: string; role: string; reason: string }[];
  blocks: readonly SourceBlock[];
  /** Pages of which there are pictures, for who may see the original. */
  pages: readonly PageSize[];
  /** The originals of its versions, newest first; those that were taken down say so. */
  originals: readonly Original[];
  /** What the body said, oldest first. */
  replies: readonly { number: number; state: ReplyState; text: string; on: Day }[];
  moves: readonly ReportMove[];
  receipts: readonly string[];
  notes: readonly { cell: string; accepted: boolean; note: string; by: string }[];
  /** Cells to look at, in the order of the form, without those that somebody accepted in this version. */
  doubtful: readonly CellKey[];
  repairs: readonly Repair[];
  /** Hard failures that nobody has explained. */
  open: number;
  isReviewed: boolean;
  may: {
    moves: readonly Move[];
    correct: boolean;
    publication: boolean;
    review: boolean;
    original: boolean;
    fill: boolean;
    takeDown: boolean;
    release: boolean;
    reply: boolean;
  };
};

const ACTIONS: Partial<Record<Move, Action>> = {
  submit: "report.submit",
  takeBack: "report.submit",
  return: "report.return",
  accept: "report.accept",
  show: "report.publish",
  withdraw: "report.withdraw",
  reopen: "report.withdraw",
};

/** Null where there is no such report, or the viewer may not see it. */
export async function readDeskReport(viewer: Viewer, areaId: string, bodyId: string, year: number): Promise<DeskReport | null> {
  const place = { areaId, bodyId };
  const [area, body] = await Promise.all([readArea(areaId), findBody(areaId, bodyId)]);
  if (!area || !body || !mayDo(viewer, "report.read", place)) return null;
  const key = reportKey(body, year);
  const row = await readReport(areaId, key);
  const number = row?.versions.at(-1)?.number;
  const version = number === undefined ? null : await readVersion(areaId, key, number);
  if (!row || !version) return null;
  const [document, moves, receipts, notes, evidence, open, figures, originals, replies] = await Promise.all([
    readDocument(areaId, version.documentHash),
    listMoves(areaId, key),
    listReceipts(areaId, key),
    listCellNotes(areaId, key),
    readEvidence(areaId, key),
    openFailures(areaId, key, version.number),
    readFigures(areaId, { bodies: [bodyId], years: [year], keys: [] }),
    listOriginals(areaId, key),
    listReplies(areaId, { bodies: [bodyId], years: [year] }),
  ]);
  const isErased = originals.some(({ sha256, takenDown }) => takenDown !== null && sha256 === version.documentHash);
  const { versions, ...report } = row;
  const current = notes.filter((one) => one.version === version.number);
  return {
    ...{ area, body, name: nameOf(body, "zh", year), year, revision: `${row.state}-${version.number}`, version, moves },
    report: { ...report, evidence },
    versions: versions.map(({ number: n, createdAt, createdBy, createdRole, reason }) => ({
      number: n,
      at: createdAt,
      by: createdBy,
      role: createdRole,
      reason,
    })),
    blocks: document ? sourceBlocks(document.text) : [],
    pages: mayDo(viewer, "original.read", place) ? (document?.text.pages ?? []) : [],
    originals,
    replies: replies
      .filter(({ scope }) => scope === key.scope)
      .map(({ number: n, state, text, at }) => ({ number: n, state, text, on: dayOf(at) })),
    receipts: receipts.map(({ number: n }) => n),
    notes: current,
    doubtful: toLookAt(version, new Set(current.filter(({ accepted }) => accepted).map(({ cell }) => cell))),
    repairs: version.form === null ? [] : repairsOf(version.form, version.content.cells),
    open: open.length,
    isReviewed: figures.some((one) => one.scope === key.scope && one.version === version.number && one.reviewed),
    may: isErased ? mayOnErased(viewer, place) : mayOn(viewer, place, report, version.number),
  };
}

function toLookAt({ content, findings }: Version, accepted: ReadonlySet<string>): CellKey[] {
  const all = new Set([...doubtfulCells(content), ...suspectsOf(findings)]);
  return [...all].filter((cell) => !accepted.has(cell));
}

function mayOn(viewer: Viewer, place: { areaId: string; bodyId: string }, report: ReportRow, newest: number): DeskReport["may"] {
  const may = (action: Action) => mayDo(viewer, action, place);
  const mover = moverOf(viewer, place);
  const moves = movesFrom(report.state, mover).flatMap(({ move }) => {
    const action = ACTIONS[move];
    return action && may(action) ? [move] : [];
  });
  return {
    moves: report.liveVersion === newest ? moves.filter((move) => move !== "submit") : moves,
    correct: may("report.correct") && correctionIn(report.state, mover) !== null,
    publication: may("report.correct"),
    review: may("report.accept") && report.liveVersion === newest,
    original: may("original.read"),
    fill: may("report.fill"),
    takeDown: may("report.takeDown"),
    release: may("original.release"),
    reply: may("reply.write"),
  };
}

/** Of a version whose original was erased nothing is left to be done but to bring another. */
const mayOnErased = (viewer: Viewer, place: { areaId: string; bodyId: string }): DeskReport["may"] => ({
  ...{ moves: [], correct: false, publication: false, review: false, original: false, release: false, reply: false },
  fill: mayDo(viewer, "report.fill", place),
  takeDown: mayDo(viewer, "report.takeDown", place),
});

async function listOriginals(areaId: string, key: ReportKey): Promise<Original[]> {
  const [documents, takedowns] = await Promise.all([listDocumentsOf(areaId, key), listTakedowns(areaId, key)]);
  return documents.map((one) => {
    const erased = takedowns.find(({ sha256 }) => sha256 === one.sha256);
    return { ...one, takenDown: erased ? { on: dayOf(erased.at), by: erased.by, reason: erased.reason } : null };
  });
}
