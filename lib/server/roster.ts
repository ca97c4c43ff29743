/** The roster of an area and year: as settled or as proposed, out to a spreadsheet and back from one. */

import { today } from "@/lib/clock";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { listPeople } from "@/lib/db/people";
import { listRosterYears, readRoster } from "@/lib/db/rosters";
import type { Document, Grid } from "@/lib/document";
import { extractXlsx } from "@/lib/extract/xlsx";
import { BODY_KINDS, type Body, type Day, nameOf } from "@/lib/report/body";
import { dueDate } from "@/lib/report/deadline";
import { csvFields } from "@/lib/report/export/csv";
import { proposeRoster, type RosterLine } from "@/lib/report/roster";
import {
  type BodyChange,
  CHANGE_HEADER,
  CHANGE_SHEET,
  changeRows,
  KIND_NAMES,
  type ReadSheet,
  ROSTER_HEADER,
  ROSTER_SHEET,
  readRosterSheets,
  rosterRows,
} from "@/lib/report/roster-sheet";
import { writeXlsx } from "./export/xlsx";

/** The year on which reports are due next: last year's until it is over. */
export const currentYear = (): number => Number(today().slice(0, 4)) - 1;

/** The area's own days as one text, for a form to be compared with. */
export const deadlinesRevision = (days: readonly { local: Day | null }[]): string =>
  days.map(({ local }) => local ?? "-").join(" ");

/** The settled roster, or the one proposed from the latest before it. */
export async function rosterOf(areaId: string, year: number, bodies: readonly Body[]) {
  const saved = await readRoster(areaId, year);
  if (saved) return { revision: saved.revision, settledAt: saved.updatedAt.toISOString(), lines: saved.lines };
  const before = (await listRosterYears(areaId)).find((one) => one < year);
  const last = before === undefined ? null : await readRoster(areaId, before);
  return { revision: 0, settledAt: null, lines: proposeRoster(bodies, year, last?.lines ?? []) };
}

/** Mergers and the like, and renames, in a year. */
async function changesIn(areaId: string, year: number, bodies: readonly Body[]): Promise<BodyChange[]> {
  const successions = (await listSuccessions(areaId)).map((one): BodyChange => ({ ...one, name: "" }));
  const renames = bodies.flatMap((body) =>
    body.names.flatMap(({ name, kind, from }): BodyChange[] =>
      kind === "full" && from !== null && from !== body.from
        ? [{ on: from, kind: "rename", from: body.id, to: body.id, name, note: "" }]
        : [],
    ),
  );
  return [...successions, ...renames].filter(({ on }) => on.startsWith(`${year}-`)).sort((a, b) => a.on.localeCompare(b.on));
}

/** Everything of the page; `bodies` only those that a clerk may see where the list is given. */
export async function readRosterPage(areaId: string, year: number, own: "all" | readonly string[]) {
  const [bodies, years, deadlines] = await Promise.all([
    listBodies(areaId),
    listRosterYears(areaId),
    listDeadlines(areaId, year),
  ]);
  const roster = await rosterOf(areaId, year, bodies);
  const isSeen = ({ bodyId }: RosterLine) => own === "all" || own.includes(bodyId);
  return {
    ...roster,
    lines: roster.lines.filter(isSeen),
    years,
    names: Object.fromEntries(bodies.map((body) => [body.id, nameOf(body, "zh", year)])),
    kinds: Object.fromEntries(bodies.map((body) => [body.id, KIND_NAMES[body.kind]])),
    deadlines: BODY_KINDS.map((kind) => ({ kind, name: KIND_NAMES[kind], ...dueDate(kind, year, deadlines) })),
    changes: await changesIn(areaId, year, bodies),
  };
}

/** The workbook of a year, which can be changed and brought back. */
export async function exportRoster(areaId: string, year: number): Promise<Buffer> {
  const [bodies, people] = await Promise.all([listBodies(areaId), listPeople(areaId)]);
  const { lines } = await rosterOf(areaId, year, bodies);
  const clerks = people.flatMap(({ name, username, barred, bodies: own }) =>
    barred ? [] : own.map(({ bodyId }) => ({ bodyId, name, username })),
  );
  return await writeXlsx([
    { name: ROSTER_SHEET, header: ROSTER_HEADER, rows: rosterRows(lines, bodies, clerks, year) },
    { name: CHANGE_SHEET, header: CHANGE_HEADER, rows: changeRows(await changesIn(areaId, year, bodies)) },
  ]);
}

const rowsOf = ({ rows, columns, cells }: Grid): string[][] => {
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const { row, column, text } of cells) {
    const line = table[row];
    if (line) line[column] = text;
  }
  return table;
};

const tablesOf = ({ blocks }: Document): string[][][] =>
  blocks.flatMap((block) => (block.kind === "grid" ? [rowsOf(block)] : []));

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What a workbook or a CSV file says; nothing is saved. A file that cannot be read is a problem, not an exception. */
export async function readRosterFile(areaId: string, bytes: Uint8Array): Promise<ReadSheet> {
  const bodies = await listBodies(areaId);
  if (isZip(bytes)) {
    const document = await extractXlsx(bytes);
    const read = readRosterSheets(tablesOf(document), bodies);
    const problems = document.problems.map(({ message }) => ({ sheet: "", row: 0, message: message.zh }));
    return { ...read, problems: [...problems, ...read.problems] };
  }
  try {
    const rows = [...csvFields(new TextDecoder().decode(bytes))].map(({ fields }) => fields.map((text) => text ?? ""));
    return readRosterSheets([rows], bodies);
  } catch {
    const message = "这不是 Excel（.xlsx）或 CSV 文件。请用导出的表格填写后再导入。";
    return { lines: [], changes: [], problems: [{ sheet: "", row: 0, message }] };
  }
}
