/** Lines of text that are divided into cells by tabs or bars, and how they are cut. */

/** `by`: what divides the line. A `barred` line has words and bars, a `bars` line nothing but bars. */
export type Line = { text: string; number: number; by: "nothing" | "tabs" | "bars" | "barred" | "ruler" };

/** Lines that belong together. A `flow` has one cell a line, each ended by a bar: where its rows end is not known. */
export type Run = { kind: "paragraph" | "rows" | "flow"; lines: readonly Line[] };

/** A piece of a line with the place of its first character, in code points. */
export type Cut = { text: string; line: number; column: number };

const BAR = /[|｜│┃]/;
const ONLY_BARS = /^[|｜│┃\s]+$/;
/** `| --- | :-: |` of Markdown, and the rulers of tables drawn with characters. */
const RULER = /^(?=.*[|+])(?=.*(?:--|:-))[-\s|+:]+$|^[\s─━═┄┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]*[─━═┄]{2}[\s─━═┄┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]*$/;

export function divisionOf(text: string): Line["by"] {
  if (RULER.test(text)) return "ruler";
  if (BAR.test(text)) return ONLY_BARS.test(text) ? "bars" : "barred";
  return text.trimStart().includes("\t") && text.trim() !== "" ? "tabs" : "nothing";
}

/** Tabs or bars of a line, counted up to `most`. */
export function dividersIn({ text, by }: Line, most: number): number {
  const isDivider = by === "tabs" ? (character: string) => character === "\t" : (character: string) => BAR.test(character);
  let count = 0;
  for (let index = 0; index < text.length && count < most; index++) count += isDivider(text.charAt(index)) ? 1 : 0;
  return count;
}

const hasBars = (line: Line | undefined): boolean => line?.by === "bars" || line?.by === "barred";
/** A word whose bar stands on the next line. */
const isClosedBelow = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.by === "nothing" && lines[at].text.trim() !== "" && lines[at + 1]?.by === "bars";

export function* runsOf(all: readonly Line[]): Generator<Run> {
  const lines = all.filter(({ by }) => by !== "ruler");
  for (let start = 0; start < lines.length; ) {
    const isTabbed = lines[start]?.by === "tabs";
    let end = start;
    while (isTabbed ? lines[end]?.by === "tabs" : hasBars(lines[end]) || isClosedBelow(lines, end)) end += 1;
    if (end === start) yield { kind: "paragraph", lines: lines.slice(start, start + 1) };
    else yield* gridRuns(lines.slice(start, end));
    start = Math.max(end, start + 1);
  }
}

const NUMBER = /^\s*[+-]?\d[\d.,]*\s*[|｜│┃]?\s*$/;
/** A number is no heading, and none stands right above one: the bar below can only end it. */
const isEndedBelow = (lines: readonly Line[], at: number): boolean =>
  NUMBER.test(lines[at]?.text ?? "") || NUMBER.test(lines[at + 2]?.text ?? "");

/** Where bars stand beside the words, a line without any is not ended by the bars below it: they open the next row. */
function* gridRuns(lines: readonly Line[]): Generator<Run> {
  const bare = lines.filter(({ by }) => by === "nothing").length;
  if (bare === 0 || bare > lines.filter(({ by }) => by === "barred").length) return yield gridRun(lines);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (line.by !== "nothing" || isEndedBelow(lines, index)) continue;
    if (index > start) yield gridRun(lines.slice(start, index));
    yield { kind: "paragraph", lines: [line] };
    start = index + 1;
  }
  yield gridRun(lines.slice(start));
}

const wordsIn = (line: Line): number =>
  line.text.split(line.by === "tabs" ? "\t" : BAR).filter((piece) => piece.trim() !== "").length;

function gridRun(lines: readonly Line[]): Run {
  const words = lines.map(wordsIn);
  const rows = words.filter((count) => count > 1).length;
  const single = words.filter((count) => count === 1).length;
  return { kind: lines[0]?.by === "tabs" || rows * 2 >= single ? "rows" : "flow", lines };
}

/** Code points before an index; only where a line has pairs of surrogates is that not the index itself. */
const columnOf = (text: string, index: number): number =>
  /[\ud800-\udfff]/.test(text) ? [...text.slice(0, index)].length + 1 : index + 1;

function cut({ text, number }: Line, start: number, end: number): Cut {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const isEmpty = lead === piece.length;
  return { text: piece.trim(), line: number, column: columnOf(text, isEmpty ? start : start + lead) };
}

function cutAt(line: Line, divider: RegExp): Cut[] {
  const pieces: Cut[] = [];
  let start = 0;
  for (const { index } of line.text.matchAll(divider)) {
    pieces.push(cut(line, start, index));
    start = index + 1;
  }
  return [...pieces, cut(line, start, line.text.length)];
}

const startsWithBar = ({ text }: Line) => BAR.test(text.trimStart().charAt(0));
const endsWithBar = ({ text }: Line) => BAR.test(text.trimEnd().slice(-1));

/** A line is a row. Bars frame the rows where each begins with one, and end the cells where each ends with one. */
export function cutRows(lines: readonly Line[]): Cut[][] {
  if (lines[0]?.by === "tabs") return lines.map((line) => cutAt(line, /\t/g));
  const isFramed = lines.every(startsWithBar);
  const isEnded = lines.slice(0, -1).every(endsWithBar);
  return lines.map((line) => cutAt(line, /[|｜│┃]/g).slice(isFramed ? 1 : 0, isEnded && endsWithBar(line) ? -1 : undefined));
}

/** A bar ends a cell wherever it stands, so the lines are read as one. Each cell makes a row of the grid. */
export function cutFlow(lines: readonly Line[]): Cut[][] {
  const words = lines.filter((line) => wordsIn(line) > 0);
  const isFramed = words.every((line) => startsWithBar(line) && endsWithBar(line));
  const cells: Cut[] = [];
  let open: Cut | null = null;
  for (const line of lines) {
    const pieces = cutAt(line, /[|｜│┃]/g).slice(isFramed && wordsIn(line) > 0 ? 1 : 0);
    for (const [index, piece] of pieces.entries()) {
      if (open === null || open.text === "") open = piece;
      else if (piece.text !== "") {
        cells.push(open);
        open = piece;
      }
      if (index === pieces.length - 1) continue;
      cells.push(open);
      open = null;
    }
  }
  if (open !== null && open.text !== "") cells.push(open);
  return cells.map((cell) => [cell]);
}
