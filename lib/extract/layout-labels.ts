/** Labels of tables without lines that stand in columns of their own: groups of rows, groups within them, rows. */
import { type Box, middleY } from "./layout-page";

type Chunk = { box: Box };

/** A column of labels is at least so many; so many more lie over it than over the gaps beside it. */
const FEWEST = 2;
/** Labels that take several columns are few. */
const MOST_ACROSS = 1 / 3;

/** Where columns of labels part: few labels lie across, more on either side. */
export function guttersOf(labels: readonly Chunk[]): number[] {
  const edges = [...new Set(labels.flatMap(({ box }) => [box[0], box[2]]))].sort((a, b) => a - b);
  const gutters: number[] = [];
  let [peak, low, at] = [0, Number.POSITIVE_INFINITY, 0];
  for (const [index, edge] of edges.slice(0, -1).entries()) {
    const x = (edge + (edges[index + 1] ?? edge)) / 2;
    const across = labels.filter(({ box }) => box[0] < x && box[2] > x).length;
    if (across < low) [low, at] = [across, x];
    if (across - low >= FEWEST && peak - low >= FEWEST && low <= labels.length * MOST_ACROSS) {
      gutters.push(at);
      [peak, low] = [across, Number.POSITIVE_INFINITY];
    }
    if (across > peak) [peak, low] = [across, Number.POSITIVE_INFINITY];
  }
  return gutters;
}

/** The index of the row that a name of several rows stands next to. */
export function nearestRow({ box }: Chunk, middles: readonly number[]): number {
  const own = middleY(box);
  let best = 0;
  for (const [index, middle] of middles.entries())
    if (Math.abs(middle - own) < Math.abs((middles[best] ?? Number.POSITIVE_INFINITY) - own)) best = index;
  return best;
}
