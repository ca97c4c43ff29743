/** What is said of rows that the page does not have, and of rows that stand there without a number. */

import type { Settled } from "./copies";
import type { Item } from "./rows";
import type { Strip } from "./strips";
import type { FormRow } from "./table";
import type { Token } from "./tokens";
import type { Entry } from "./words";

/** More rows than this are not left out by whoever made the table: they were lost on the way. */
const MOST_LEFT_OUT = 3;

const isFilled = (row: Settled) => row.found.cells.some(({ kind }) => kind !== "empty");
const isFull = ({ slots }: Settled) => slots.every((token) => token !== null);

/**
 * Rows of the form that a complete table leaves out (原表缺项). A row counts as lost instead where the text ends, where cells
 * without a label or too many of them stand beside its place, or where a whole stretch is missing.
 */
export function leftOut(
  form: readonly FormRow[],
  rows: readonly Settled[],
  items: readonly Item[],
  goesOn: boolean,
): ReadonlySet<string> {
  const byId = new Map(rows.map((row) => [row.of.id, row]));
  const orphans = new Set(
    items.flatMap((item) => (item.kind === "stranger" && item.label === null ? [item.under?.id ?? ""] : [])),
  );
  const out = new Set<string>();
  for (let start = 0; start < form.length; ) {
    let end = start;
    while (end < form.length && !byId.has(form[end]?.id ?? "")) end += 1;
    const [above, below] = [form[start - 1]?.id, form[end]?.id];
    const isDoubtful =
      orphans.has(above ?? "") || (above !== undefined && !isSettled(byId.get(above))) || (below === undefined && !goesOn);
    if (end - start <= MOST_LEFT_OUT && !isDoubtful) for (const { id } of form.slice(start, end)) out.add(id);
    start = end + 1;
  }
  return out;
}

/** Fewer characters at the end of a text say nothing: 行 of 行政处罚. */
const LEAST_SAID = 3;

/** Whether the text goes on below a table: its headings alone, or what is left of the next row, only show that it is cut there. */
export function goesOnAfter(lowest: Strip, strips: readonly Strip[], [first]: readonly FormRow[]): boolean {
  const isOfTable = ({ hit }: Token) => hit.meanings.some(({ entry }) => entry.table === first?.section.table);
  return strips.slice(strips.indexOf(lowest) + 1).some(({ labels, cells, last }) => {
    const isScrap = (label: Token) => last && label === labels.at(-1) && label.text.length < LEAST_SAID;
    return cells.some(({ kind }) => kind !== "empty") || labels.some((label) => !isOfTable(label) && !isScrap(label));
  });
}

const isSettled = (row: Settled | undefined) => row !== undefined && (isFull(row) || !isFilled(row));

/** Rows without any cell are blank where every other row is full: the empty cells left no trace. */
export function silentMeansBlank(rows: readonly Settled[], items: readonly Item[]): boolean {
  return (
    rows.every((row) => isFull(row) || row.found.silent) && items.every((item) => item.kind === "row" || item.label !== null)
  );
}

/**
 * Whether a scraper took every line away that had come before: then only the first of several articles says 信息内容, and a
 * row without cells is not blank.
 */
export function isDeduplicated(strips: readonly Strip[]): boolean {
  const ids = strips.flatMap(({ shape, labels }) => (shape === "cell" ? labels.map(({ hit }) => hit.meanings[0]?.entry.id) : []));
  const articles = ids.filter((id) => id?.startsWith("第二十条第")).length;
  return articles > 1 && ids.filter((id) => id === "信息内容").length === 1;
}

/** Whether the cells of a row could be those of a row below it whose label was lost, its own being lost too. */
export function isContested(
  { loose, found, of }: Settled,
  form: readonly FormRow[],
  strips: readonly Strip[],
  nextItem: Item | undefined,
): boolean {
  if (!loose || found.silent || found.strip.last) return false;
  const next = form[form.findIndex(({ id }) => id === of.id) + 1];
  if (next === undefined || (nextItem?.kind === "row" && nextItem.entry.id === next.id)) return false;
  const [first] = strips[strips.indexOf(found.strip) + 1]?.labels ?? [];
  if (first === undefined) return true;
  if (first.hit.meanings.length === 0) return false;
  const fences = new Set([next.section.zh, ...(next.row.under ?? [])]);
  const isNextBlock = next.section.zh !== of.section.zh;
  return !first.hit.meanings.some(
    ({ entry, likeness }) => fences.has(entry.id) || (isNextBlock && (likeness === 0 || opensBlock(entry))),
  );
}

/** What stands above the rows of each block of table 2. */
const opensBlock = ({ kind, table, id }: Entry): boolean => table === "disclosure" && (kind === "column" || id === "信息内容");
