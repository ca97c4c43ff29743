/** Lines of text in a part of a picture. */
import { columnsOf, type Ink, type Patch, rowsOf, stretches } from "./scan-ink";

/**
 * Words (parts of lines between wide gaps) in a patch from top to bottom, trimmed to their ink. `character` is the height of one, in pixels. `cut`:
 * the ink reaches the edge of the patch.
 */
export function textLines(ink: Ink, patch: Patch, character: number): { patch: Patch; cut: boolean }[] {
  const inner = withoutBorder(ink, patch);
  const bands = stretches(rowsOf(ink, inner)).map(([from, to]) => ({ ...inner, top: inner.top + from, bottom: inner.top + to }));
  return joinLow(bands, character)
    .flatMap((band) => wordsIn(ink, band, character))
    .filter((word) => !isRemnant(word, inner, character))
    .map((band) => ({ patch: band, cut: reaches(band, inner) }));
}

const reaches = (band: Patch, { left, top, right, bottom }: Patch): boolean =>
  band.left <= left || band.right >= right || band.top <= top || band.bottom >= bottom;

const WORD_GAP = 1.2;

/** Pieces of a line that stand further apart than characters do. */
function wordsIn(ink: Ink, line: Patch, character: number): Patch[] {
  const words: Patch[] = [];
  const columns = stretches(columnsOf(ink, line));
  for (const [index, [from, to]] of columns.entries()) {
    if (isSliver(columns, index, line.right - line.left, character)) continue;
    const last = words.at(-1);
    if (last && line.left + from - last.right <= character * WORD_GAP) last.right = line.left + to;
    else words.push({ ...line, left: line.left + from, right: line.left + to });
  }
  return words.map((word) => trimmed(ink, word));
}

/** What is left of a border at the side of a cell: thin, at the very edge, and further from the text than digits stand apart. */
function isSliver(columns: readonly (readonly [number, number])[], index: number, width: number, character: number): boolean {
  const [from = 0, to = 0] = columns[index] ?? [];
  if (to - from > character * 0.15 || columns.length === 1) return false;
  const far = character * 0.5;
  if (from === 0) return (columns[index + 1]?.[0] ?? 0) - to > far;
  return to === width && from - (columns[index - 1]?.[1] ?? width) > far;
}

/** Rows and columns along the edge that are mostly ink are what is left of the table's lines. */
function withoutBorder(ink: Ink, patch: Patch): Patch {
  const { left, top, right, bottom } = patch;
  const [rows, columns] = [rowsOf(ink, patch), columnsOf(ink, patch)];
  const reach = 5;
  const solid = (counts: Uint32Array, at: number, length: number) => (counts[at] ?? 0) > length * 0.35;
  const edge = (counts: Uint32Array, length: number, at: (step: number) => number) => {
    let skip = 0;
    for (let step = 0; step < reach; step++) if (solid(counts, at(step), length)) skip = step + 1;
    return skip;
  };
  const [width, height] = [right - left, bottom - top];
  return {
    left: left + edge(columns, height, (step) => step),
    top: top + edge(rows, width, (step) => step),
    right: right - edge(columns, height, (step) => columns.length - 1 - step),
    bottom: bottom - edge(rows, width, (step) => rows.length - 1 - step),
  };
}

/** A band lower than a character joins its neighbour where both together are one: 二 and 三 are made of several. */
function joinLow(bands: readonly Patch[], character: number): Patch[] {
  const joined: Patch[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    const isLow = (one: Patch) => one.bottom - one.top < character * 0.7;
    if (last && band.bottom - last.top <= character * 1.25 && (isLow(last) || isLow(band))) last.bottom = band.bottom;
    else joined.push({ ...band });
  }
  return joined;
}

export function trimmed(ink: Ink, patch: Patch): Patch {
  const columns = stretches(columnsOf(ink, patch));
  const rows = stretches(rowsOf(ink, patch));
  const [left, right] = [columns[0]?.[0] ?? 0, columns.at(-1)?.[1] ?? 0];
  const [top, bottom] = [rows[0]?.[0] ?? 0, rows.at(-1)?.[1] ?? 0];
  return { left: patch.left + left, right: patch.left + right, top: patch.top + top, bottom: patch.top + bottom };
}

/** Dust, or what is left of a table line: too small for any character, or thin and at the very edge. */
function isRemnant(band: Patch, inner: Patch, character: number): boolean {
  const [width, height] = [band.right - band.left, band.bottom - band.top];
  if (Math.max(width, height) < character * 0.2) return true;
  if (height > character * 2 && width < character * 0.4) return true;
  const near = character * 0.12;
  const atEdge = band.top <= inner.top + near || band.bottom >= inner.bottom - near;
  const atSide = band.left <= inner.left + near || band.right >= inner.right - near;
  return (atEdge && height < character * 0.2) || (atSide && width < character * 0.15);
}

/** A long line in pieces of bounded length, cut at its widest gaps, since recognition was trained on short ones. */
export function inPieces(ink: Ink, line: Patch, longest: number): Patch[] {
  const length = line.right - line.left;
  if (length <= longest) return [line];
  const columns = columnsOf(ink, line);
  const gaps = stretches(columns.map((count) => (count === 0 ? 1 : 0))).filter(
    ([from, to]) => from > length * 0.2 && to < length * 0.8,
  );
  const [widest] = gaps.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || Math.abs(a[0] - length / 2) - Math.abs(b[0] - length / 2));
  if (!widest) return [line];
  const cut = line.left + Math.round((widest[0] + widest[1]) / 2);
  return [
    { ...line, right: cut },
    { ...line, left: cut },
  ].flatMap((piece) => inPieces(ink, trimmed(ink, piece), longest));
}
