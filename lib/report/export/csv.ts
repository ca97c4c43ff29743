/**
 * Comma-separated values after RFC 4180 that a spreadsheet program opens without harm and that come back exactly: a text
 * that it would take for a formula gets an apostrophe, and so does a text that begins with one. Null is an empty field, an
 * empty text is `""`.
 */
import { columnsOf, type Row, type Table, type Value } from "./table";

/** Excel takes a file for UTF-8 by this mark alone. */
export const BOM = "\ufeff";
const END = "\r\n";

/** What starts a formula or a command in some program, in half or full width, also behind white space. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n']/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^$/;

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

function fieldOf(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = guarded(value);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (values: readonly Value[]): string => values.map(fieldOf).join(",") + END;

/** Any table of a screen: a line of headings, then the rows. */
export const csvOf = (header: readonly string[], rows: Iterable<readonly Value[]>): string =>
  BOM + lineOf(header) + Array.from(rows, lineOf).join("");

/** A declared table line by line, for files that are too long to be held whole. */
export function* csvLines<R extends Row>(table: Table<R>, rows: Iterable<R>): Generator<string> {
  const names = columnsOf(table).map(({ name }) => name);
  yield BOM + lineOf(names);
  for (const row of rows) yield lineOf(names.map((name) => row[name] ?? null));
}

export const writeCsv = <R extends Row>(table: Table<R>, rows: Iterable<R>): string => [...csvLines(table, rows)].join("");

/** The fields of each line, with its number from 1; null where nothing stands between the commas. */
export function* csvFields(csv: string): Generator<{ line: number; fields: (string | null)[] }> {
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  field.lastIndex = csv.startsWith(BOM) ? 1 : 0;
  let line = 1;
  let lines = 0;
  let fields: (string | null)[] = [];
  while (field.lastIndex < csv.length || fields.length > 0) {
    const found = field.exec(csv);
    if (!found) throw new Error(`Line ${line}: a quotation mark stands where none can.`);
    const [whole, quoted, plain, end] = found;
    lines += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    fields.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    yield { line, fields };
    line += lines;
    [lines, fields] = [0, []];
  }
}

/**
 * The rows that `writeCsv` wrote. Columns may come in any order and others beside them; one that is missing, and a value
 * that its column cannot hold, throw with the line that it stands on.
 */
export function* readCsv<R extends Row>(table: Table<R>, csv: string): Generator<R> {
  const lines = csvFields(csv);
  const header: readonly (string | null)[] = lines.next().value?.fields ?? [];
  const columns = columnsOf(table).map(({ name, kind }) => ({ name, kind, at: header.indexOf(name) }));
  const missing = columns.filter(({ at }) => at < 0).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`${table.name}: there is no column ${missing.join(", ")}.`);
  for (const { line, fields } of lines) {
    if (fields.length === 1 && fields[0] === null) continue;
    const read = table.row.safeParse(
      Object.fromEntries(columns.map(({ name, kind, at }) => [name, fieldValue(kind, fields[at] ?? null)])),
    );
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new Error(`${table.name}, line ${line}, ${issue?.path.join(".")}: ${issue?.message}`);
    }
    yield read.data;
  }
}

function fieldValue(kind: "text" | "number" | "flag", field: string | null): Value {
  if (field === null) return null;
  if (kind === "text") return unguarded(field);
  if (kind === "number") return Number(field);
  return /^true$/i.test(field) ? true : /^false$/i.test(field) ? false : field;
}
