/** One table as the page has it: its rows, and the token of every cell that can be told. */
import { linesOf, sectionsOf } from "@/lib/report/cells";
import type { FormId, Line, Section } from "@/lib/report/form";
import { type FlowSpan, readFlow, type Spacing } from "./flow";
import { lookUp } from "./lexicon";
import { dropsCells, readFilledUp } from "./pads";
import type { Found, Item } from "./rows";
import { chooseInRows, type Slots } from "./window";

/** A row of a form with what is printed across it. */
export type FormRow = { id: string; section: Section; row: Line; columns: readonly Line[] };

const rowsOf = (form: FormId): ReadonlyMap<string, FormRow> =>
  new Map(
    sectionsOf(form).flatMap((section) =>
      linesOf(section.rows, form).map((row): [string, FormRow] => {
        const id = `${section.key}.${row.key}`;
        return [id, { id, section, row, columns: linesOf(section.columns, form) }];
      }),
    ),
  );

const ROWS: Record<FormId, ReadonlyMap<string, FormRow>> = { A2: rowsOf("A2"), B: rowsOf("B"), C: rowsOf("C") };
export const formRows = (form: FormId): ReadonlyMap<string, FormRow> => ROWS[form];

/** `loose`: it stands on lines of its own, so that only the words say where it begins and ends. */
export type TableRow = { found: Found; of: FormRow; slots: Slots; loose: boolean };

/** The label of a row and the headings beside it stand left of its cells. */
function wordsLeft({ strip, own, entry }: Found): number {
  const under = new Set(entry.under.map((name) => lookUp(name).meanings[0]?.entry.id));
  let words = own;
  while (strip.labels.at(-words - 1)?.hit.meanings.some(({ entry: { id } }) => under.has(id))) words += 1;
  return words;
}

type Row = { found: Found; of: FormRow };

const spanOf = ({ found, of }: Row): FlowSpan => ({
  row: found.strip.row,
  from: found.strip.shape === "row" ? found.strip.from : wordsLeft(found),
  cells: found.cells,
  size: of.columns.length,
  cut: found.strip.last && (found.strip.shape === "row" || found.cells.length < of.columns.length),
  opened: found.strip.opened,
  isFollowed: found.strip.isFollowed,
  tail: found.tail,
  between: found.silent ? [] : found.strip.labels.slice(1).map(({ gap }) => gap),
});

/** Rows are compared with those of their own grid; grids of one or two rows, and rows on lines of their own, with each other. */
function chunksOf(rows: readonly Row[]): Row[][] {
  const inBlock = new Map<number, Row[]>();
  for (const row of rows) {
    const { block } = row.found.strip;
    inBlock
      .set(block, inBlock.get(block) ?? [])
      .get(block)
      ?.push(row);
  }
  const blocks = [...inBlock.values()];
  return [...blocks.filter((block) => block.length > 2), blocks.filter((block) => block.length <= 2).flat()];
}

/** `spacings`: how the page shows empty cells between lines, where it does; `complete`: it does not seem to leave any out. */
export type TableReading = { rows: readonly TableRow[]; spacings: readonly Spacing[]; complete: boolean };

const rowsIn = (form: FormId, items: readonly Item[]): readonly Row[] =>
  items.flatMap((found): Row[] => {
    const of = found.kind === "row" ? ROWS[form].get(found.entry.id) : undefined;
    return found.kind === "row" && of ? [{ found, of }] : [];
  });

const shaped = (rows: readonly Row[], shape: Found["strip"]["shape"]) => rows.filter(({ found }) => found.strip.shape === shape);

/** Whether the page seems to have lost empty cells, so that a row that breaks off may lack some too. */
export const losesCells = (form: FormId, items: readonly Item[], isFilledUp: boolean): boolean =>
  (["row", "cell"] as const).some((shape) => dropsCells(shaped(rowsIn(form, items), shape).map(spanOf), shape, isFilledUp));

/** `isComplete`: the page does not seem to leave empty cells out; `isFilledUp`: it fills its rows up behind their last cell. */
export function readTable(form: FormId, items: readonly Item[], isComplete: boolean, isFilledUp: boolean): TableReading {
  const rows = rowsIn(form, items);
  const filledUp = (spans: readonly FlowSpan[], shape: "row" | "cell") =>
    isFilledUp ? readFilledUp(spans, shape, isComplete) : null;
  const readChunk = (chunk: readonly Row[]) => {
    const spans = chunk.map(spanOf);
    const slots = filledUp(spans, "row") ?? chooseInRows(spans);
    return pair(chunk, isComplete ? slots : slots.map((row, index) => (spans[index]?.cut ? onlyWhole(row) : row)), false);
  };
  const packed = readFlow(shaped(rows, "packed").map(spanOf), isComplete);
  const loose = shaped(rows, "cell").map(spanOf);
  const slots = filledUp(loose, "cell");
  const flow = slots ? { slots, spacings: [], complete: isComplete } : readFlow(loose, isComplete);
  const inRows = chunksOf(shaped(rows, "row")).flatMap(readChunk);
  const inLines = [...pair(shaped(rows, "packed"), packed.slots, false), ...pair(shaped(rows, "cell"), flow.slots, true)];
  const read = new Map([...inRows, ...inLines].map((row) => [row.found, row]));
  return {
    rows: rows.flatMap(({ found }) => read.get(found) ?? []),
    spacings: flow.spacings,
    complete: packed.complete && flow.complete,
  };
}

const onlyWhole = (slots: Slots): Slots => (slots.every((token) => token !== null) ? slots : slots.map(() => null));

const pair = (rows: readonly Row[], slots: readonly Slots[], loose: boolean): TableRow[] =>
  rows.map((row, index) => ({ ...row, slots: slots[index] ?? [], loose }));
