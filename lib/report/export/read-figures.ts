/** The long record (长表) that this project writes, read back: as CSV, as a JSON array, or as a JSON object on each line. */
import type { Report } from "@/lib/report/report";
import { BOM, readCsv } from "./csv";
import { cellsFrom, FIGURES, type FigureRecord } from "./figures";
import { columnsOf } from "./table";

const NAMES = columnsOf(FIGURES).map(({ name }) => name);
/** Longer than the header of a long record. */
const HEAD = 4_096;

const bare = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

/** Whether a text begins as a long record does: told by its columns, never by its name. */
export function isFigures(text: string): boolean {
  const head = bare(text.slice(0, HEAD)).trimStart();
  if (/^[[{]/.test(head)) return FIGURES.key.every((name) => head.includes(`"${name}"`)) && head.includes('"status"');
  const header = head.split(/\r?\n/, 1)[0]?.split(",") ?? [];
  return NAMES.every((name) => header.includes(name));
}

/** The records of a text for which `isFigures` holds, in their order. Throws with the line or record that none can be. */
export function readFigures(text: string): FigureRecord[] {
  const whole = bare(text).trimStart();
  return /^[[{]/.test(whole) ? recordsOfJson(whole) : [...readCsv(FIGURES, text)];
}

function recordsOfJson(text: string): FigureRecord[] {
  const rows: unknown = text.startsWith("[")
    ? JSON.parse(text)
    : text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line));
  if (!Array.isArray(rows)) throw new Error(`${FIGURES.name}: there is no list of records.`);
  return rows.map((row, index) => {
    const read = FIGURES.row.safeParse(row);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new Error(`${FIGURES.name}, record ${index + 1}, ${issue?.path.join(".")}: ${issue?.message}`);
  });
}

/** One report for each body, year and scope, in the order of their first cells; their words are not in the record. */
export function reportsFrom(records: readonly FigureRecord[]): Report[] {
  const groups = new Map<string, FigureRecord[]>();
  for (const record of records) {
    const key = `${record.area} ${record.body} ${record.year} ${record.scope}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { bodyName, year, form, publishedOn } = first;
    return [{ ...WITHOUT_WORDS, form, body: bodyName, names: [bodyName], year, publishedOn, cells: cellsFrom(group) }];
  });
}

const WITHOUT_WORDS = { dates: [], extras: [], sections: [], claims: [], contacts: [], problems: [] } as const;
