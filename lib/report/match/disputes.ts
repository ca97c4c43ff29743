/** Table 4: fifteen numbers in one row, below headings that break over lines and pages like no others. */
import { labelText } from "@/lib/report/label";
import { agree, readDense, readSpaced, type Spacing } from "./flow";
import { fillingOf } from "./pads";
import type { Strip } from "./strips";
import type { Token } from "./tokens";
import { chooseInFlow, chooseInRows, mostCommon, type Slots } from "./window";

/** A row of numbers below the headings of table 4, and which blocks of five it has, in the order of the form. */
/** `intact`: none of their headings is missing. */
export type DisputesRow = { blocks: readonly number[]; strip: Strip; above: readonly Strip[]; intact: boolean };

/** All characters of which the headings are made, however they are cut. */
const HEADING = /^[行政复议诉讼未经直接起后结果维持纠正其他尚审总计]+$/;
const NAMED = [/行政复议/, /未经复议直接起诉/, /复议后起诉/];
const COLUMNS = 5;
/** The uppermost headings alone: what stands below them is table 4 where it has all its numbers. */
const NAMED_ONLY = /^行政复议行政诉讼(?:未经复议直接起诉复议后起诉)?$/;

const isHeading = (text: string) => HEADING.test(labelText(text).whole);
const isFilled = ({ kind }: Token) => kind !== "empty";

/** Headings that name what the five columns count. */
const isTable = (heading: string): boolean =>
  /维/.test(heading) && /纠/.test(heading) && /审/.test(heading) && /[总计]/.test(heading);

/** How often headings say each thing that is counted: once for each block. */
const countsIn = (heading: string): readonly number[] =>
  ["维", "纠", "他", "审", "计"].map((word) => heading.split(word).length - 1);

const COLUMN = /结果维持|结果纠正|其他结果|尚未审结|总计/g;
const IN_ORDER = /^(?:结果维持结果纠正其他结果尚未审结总计)+$/;

/** Whether the columns are named whole, and in another order than that of the form. Headings that lines cut do not tell. */
function isReordered(heading: string): boolean {
  const names = heading.match(COLUMN) ?? [];
  return names.length > 0 && names.length % COLUMNS === 0 && !IN_ORDER.test(names.join(""));
}

/** The blocks that headings name, if they name all that they count; or all three. */
function blocksOf(heading: string): readonly number[] {
  if (isReordered(heading)) return [];
  const named = NAMED.flatMap((name, block) => (name.test(heading) ? [block] : []));
  const count = Math.max(...countsIn(heading));
  return named.length === count ? named : count === NAMED.length ? [0, 1, 2] : [];
}

export function readDisputes(strips: readonly Strip[]): readonly DisputesRow[] {
  const rows: DisputesRow[] = [];
  let heading = "";
  let above: Strip[] = [];
  for (const strip of strips) {
    for (const { text } of strip.labels) {
      heading = isHeading(text) ? heading + labelText(text).whole : "";
      if (heading === "") above = [];
    }
    const filled = strip.cells.filter(isFilled).length;
    if (filled === 0) {
      if (heading !== "") above.push(strip);
      continue;
    }
    const isWhole = NAMED_ONLY.test(heading) && filled === NAMED.length * COLUMNS;
    const blocks = isTable(heading) ? blocksOf(heading) : isWhole ? [...NAMED.keys()] : [];
    const intact = countsIn(heading).every((count) => count === blocks.length) && /行政诉讼/.test(heading);
    if (blocks.length > 0) rows.push({ blocks, strip, above, intact });
    heading = "";
    above = [];
  }
  return rows;
}

/**
 * The numbers of a row of table 4. `spacings`: how other tables of the document show their empty cells; `isFilledUp`: it fills
 * its rows up behind their last cell.
 */
export function readDisputesRow(
  { blocks, strip, above, intact }: DisputesRow,
  spacings: readonly Spacing[],
  isComplete: boolean,
  isFilledUp: boolean,
): Slots {
  const { shape, row, from, tail, last, labels, opened, isFollowed } = strip;
  const cells = withoutProse(strip.cells);
  const size = blocks.length * COLUMNS;
  const between = labels.slice(1).map(({ gap }) => gap);
  const cut = last && cells.length < size && isComplete;
  const span = { row, from, cells, size, tail, cut, between, opened, isFollowed };
  const nothing: Slots = new Array(size).fill(null);
  const padding = shape === "row" ? 0 : paddingAbove(strip, above, size);
  const filling = isFilledUp ? fillingOf(cells, shape) : 0;
  if (filling > 0 && cells.length - padding - filling < size) return nothing; // empty cells were dropped
  if (shape === "row") return chooseInRows([span])[0] ?? [];
  const isEven = new Set([...between, ...cells.map(({ gap }) => gap)]).size < 2; // nothing empty shows between the lines
  const full = readDense({ ...span, cells: cells.filter(isFilled) }, isComplete && isEven && cells.every(isFilled));
  if (!intact || full.every(Boolean)) return full;
  if (padding > 0) return chooseInFlow([{ ...span, cells: cells.slice(padding, padding + size) }], false)[0] ?? [];
  if (above.length === 0 && cells.length === size) return chooseInFlow([span], false)[0] ?? [];
  const known = spacings.filter(({ usual }) => between.every((gap) => gap >= usual));
  return (
    agree(known.flatMap((spacing) => readSpaced([span], spacing, 0)?.slice(0, 1) ?? []).map((slots) => [slots]))[0] ??
    (known.length > 0 ? nothing : full)
  );
}

/** 无 further below is all that the next section says, where its heading was lost. */
function withoutProse(cells: readonly Token[]): readonly Token[] {
  const last = cells.at(-1);
  const usual = mostCommon(cells.slice(1, -1).map(({ gap }) => gap)) ?? 0;
  return last && last.gap > usual && last.value.status === "notApplicable" ? cells.slice(0, -1) : cells;
}

/**
 * In a flow of bars the last row of headings is filled up with empty cells to the width that the rows above it have, and
 * only then the numbers begin.
 */
function paddingAbove(strip: Strip, above: readonly Strip[], size: number): number {
  const words = ({ labels }: Strip) => labels.length - 1 - labels.findLastIndex(({ text }) => !isHeading(text));
  const widths = new Set(above.filter(({ cells }) => cells.length > 0).map((one) => words(one) + one.cells.length));
  const [width = 0] = widths;
  const total = words(strip) + strip.cells.length;
  const isFilledUp = widths.size === 1 && width >= size && total === 2 * width - (strip.opened ? 1 : 0) && words(strip) < width;
  return isFilledUp ? width - words(strip) : 0;
}
