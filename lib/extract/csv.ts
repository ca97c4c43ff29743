/** Tables as comma-separated values. */
import type { Block, Document, GridCell, Place } from "@/lib/document";
import { Budget } from "./budget";
import { decode } from "./decode";
import { gridOf, upToText } from "./grid";
import { LIMITS } from "./limits";
import { unreadable } from "./problems";
import { arrange, type FilledRow } from "./table";

/** A field with the line and column at which it begins. */
type Field = { text: string; place: Place };

const SEPARATORS = [",", ";"] as const;

/** True where most lines have about as many separators, at least two. */
export const isCsv = (text: string): boolean => separatorOf(text) !== null;

function separatorOf(text: string): string | null {
  const lines = text.split(/\r\n?|\n/, 60).filter((line) => line.trim() !== "");
  const isDivided = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    const usual = counts[counts.length >> 1] ?? 0;
    return lines.length >= 2 && usual >= 2 && counts.filter((count) => count >= usual).length * 4 >= lines.length * 3;
  };
  return SEPARATORS.find(isDivided) ?? null;
}

export function extractCsv(bytes: Uint8Array): Document {
  if (bytes.length > LIMITS.textBytes) return unreadable("too-large");
  const { text, cut } = decode(bytes);
  const budget = new Budget();
  const rows = readCsv(text, separatorOf(text) ?? ",").flatMap((fields) =>
    fields.some((field) => field.text !== "") && budget.spend(fields.length) ? [{ ...judged(fields), fields }] : [],
  );
  const blocks = arrange(rows, (run) => {
    const cells = run.flatMap((row, index) => gridCells(row.fields, index));
    return gridOf(upToText(cells), run.length, run[0]?.fields[0]?.place ?? {}, true);
  });
  return { blocks, metadata: [], problems: budget.problems(), cut: cut || budget.exceeded };
}

const gridCells = (fields: readonly Field[], row: number): GridCell[] =>
  fields.map(({ text, place }, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, places: [place] }));

/** A lone sentence counts as the whole row; a lone label beside empty fields does not. */
function judged(fields: readonly Field[]): FilledRow {
  const filled = fields.filter((field) => field.text !== "");
  const isAlone = filled.length === 1 && filled.some((field) => field.text.includes("。"));
  const cells = (isAlone ? filled : fields).map(({ text, place }) => ({
    text,
    blocks: paragraphs(text, place),
    holdsGrid: false,
  }));
  return { cells, isAlone };
}

const paragraphs = (text: string, place: Place): Block[] => (text === "" ? [] : [{ kind: "paragraph", text, place }]);

/** Fields as RFC 4180 has them: quotes protect separators and line breaks, a doubled quote stands for one. */
export function readCsv(text: string, separator: string): Field[][] {
  const reader = new CsvReader();
  for (const character of text.replace(/\r\n?/g, "\n")) {
    if (reader.isFull) break;
    if (reader.takesQuoted(character)) reader.add(character);
    else if (character === separator) reader.endField();
    else if (character === "\n") reader.endRow();
    else if (character !== '"') reader.add(character);
    reader.move(character);
  }
  reader.endRow();
  return reader.rows;
}

class CsvReader {
  readonly rows: Field[][] = [];
  private fields: Field[] = [];
  private text = "";
  private count = 0;
  private line = 1;
  private column = 1;
  private start = { line: 1, column: 1 };
  private inQuotes = false;
  private quoteBefore = false;

  /** Enough for the budget of a document to notice that there is more. */
  get isFull(): boolean {
    return this.count > LIMITS.cells;
  }

  /** True for characters that stand for themselves within quotes. Quotes open only at the beginning of a field. */
  takesQuoted(character: string): boolean {
    if (character !== '"') {
      this.inQuotes &&= !this.quoteBefore;
      this.quoteBefore = false;
      return this.inQuotes;
    }
    if (!this.inQuotes) {
      this.inQuotes = this.text === "";
      return !this.inQuotes;
    }
    this.quoteBefore = !this.quoteBefore;
    return !this.quoteBefore;
  }

  add(character: string): void {
    if (this.text === "") this.start = { line: this.line, column: this.column };
    this.text += character;
  }

  move(character: string): void {
    this.line += character === "\n" ? 1 : 0;
    this.column = character === "\n" ? 1 : this.column + 1;
  }

  endField(): void {
    const place = this.text === "" ? { line: this.line, column: this.column } : this.start;
    this.fields.push({ text: this.text.trim(), place });
    this.count += 1;
    this.text = "";
    this.inQuotes = false;
    this.quoteBefore = false;
  }

  endRow(): void {
    this.endField();
    this.rows.push(this.fields);
    this.fields = [];
  }
}
