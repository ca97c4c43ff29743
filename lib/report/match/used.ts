/** Which blocks of a document belong to its tables. */
import type { DisputesRow } from "./disputes";
import type { Item } from "./rows";
import type { Strip } from "./strips";
import type { Token } from "./tokens";

const isOfTable = ({ hit }: Token): boolean =>
  hit.note || hit.meanings.some(({ entry }) => entry.table !== null || entry.kind === "unit");

/** Blocks of rows, of table 4, and of the headings above them. */
export function usedBlocks(
  items: readonly Item[],
  disputes: readonly DisputesRow[],
  strips: readonly Strip[],
): ReadonlySet<number> {
  const used = new Set<number>();
  const use = (tokens: readonly Token[]) => {
    for (const { block } of tokens) used.add(block);
  };
  const ofTable = new Set<Strip>([
    ...items.filter(({ kind }) => kind === "row").map(({ strip }) => strip),
    ...disputes.flatMap(({ strip, above }) => [strip, ...above]),
  ]);
  for (const item of items) if (item.kind === "row" || item.label !== null) use(item.strip.cells);
  for (const strip of strips) use([...strip.labels.filter(isOfTable), ...(ofTable.has(strip) ? strip.cells : [])]);
  return used;
}
