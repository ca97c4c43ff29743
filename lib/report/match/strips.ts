/** Lines of tokens as strips: what is said, and the cells that follow it up to the next words. */
import type { Token, TokenLine } from "./tokens";

/**
 * `labels` are the words since the last cell, nearest last; in a row only those of the row. In a `row` its cells begin
 * at `from`. `tail` counts the empty lines below the last cell.
 */
export type Strip = {
  shape: TokenLine["shape"];
  labels: readonly Token[];
  cells: readonly Token[];
  row: readonly Token[];
  from: number;
  tail: number;
  block: number;
  /** It ends a block that begins with an empty cell: a bar opens each row there, but none follows the last. */
  opened: boolean;
  /** A bar opens each row of its block, and the last of its cells is the bar of the next one. */
  isFollowed: boolean;
  aligned: boolean;
  /** Nothing is said or counted after it in the whole document. */
  last: boolean;
};

const isCell = ({ kind }: Token): boolean => kind !== "text";

function* fromRow({ tokens: row, block, aligned }: TokenLine): Generator<Strip> {
  const rest = { shape: "row", row, tail: 0, block, opened: false, isFollowed: false, aligned, last: false } as const;
  const strip = (labels: readonly Token[], from: number, to: number): Strip => ({
    ...rest,
    labels,
    cells: row.slice(from, to),
    from,
  });
  let labels: Token[] = [];
  let from = 0;
  for (const [at, token] of row.entries()) {
    if (isCell(token)) continue;
    if (labels.length > 0 && at > from) {
      yield strip(labels, from, at);
      labels = [];
    }
    labels.push(token);
    from = at + 1;
  }
  if (row.length > 0) yield strip(labels, from, row.length);
}

/** Collects words and cells that stand on lines of their own. */
class Flow {
  private labels: Token[] = [];
  private cells: Token[] = [];
  private opened = false;
  private block = -1;

  *add({ tokens, shape }: TokenLine): Generator<Strip> {
    const [first] = tokens;
    if (!first) return;
    const isFirst = first.block !== this.block;
    const isNew = this.cells.length > 0 && (!isCell(first) || shape === "packed");
    if (isNew || (isCell(first) && this.isElsewhere(first))) yield* this.close(first.gap);
    if (isFirst) this.opened = first.kind === "empty" && first.columns[1] > 0;
    this.block = first.block;
    for (const token of tokens) (isCell(token) ? this.cells : this.labels).push(token);
    if (shape === "packed" && this.cells.length > 0) yield* this.close(0, shape);
  }

  /** Cells of a grid do not go on outside it, nor do those of a line within one. */
  private isElsewhere({ columns }: Token): boolean {
    const last = this.cells.at(-1) ?? this.labels.at(-1);
    return last !== undefined && last.columns[1] > 0 !== columns[1] > 0;
  }

  *close(tail = 0, shape: TokenLine["shape"] = "cell"): Generator<Strip> {
    const { labels, cells, opened } = this;
    this.labels = [];
    this.cells = [];
    const block = cells.at(-1)?.block ?? labels.at(-1)?.block;
    if (block !== undefined)
      yield {
        ...{ shape, labels, cells, row: labels, from: labels.length, tail, block, opened },
        ...{ isFollowed: false, aligned: false, last: false },
      };
  }
}

function* strips(lines: Iterable<TokenLine>): Generator<Strip> {
  const flow = new Flow();
  for (const line of lines) {
    if (line.shape === "row" || line.tokens.length === 0) yield* flow.close(line.gap);
    yield* line.shape === "row" ? fromRow(line) : flow.add(line);
  }
}

const blockAt = ({ labels, cells }: Strip): number | undefined => (labels[0] ?? cells[0])?.block;

export function readStrips(lines: Iterable<TokenLine>): readonly Strip[] {
  const all = [...strips(lines)];
  return all.map((strip, index) => {
    const next = all[index + 1];
    const isLowest = next === undefined || blockAt(next) !== strip.block;
    return {
      ...strip,
      opened: strip.opened && isLowest,
      isFollowed: strip.opened && !isLowest,
      last: next === undefined,
    };
  });
}
