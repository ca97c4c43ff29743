/** Rows that the page prints and the form does not have: 其他主动公开文件, or 行政检查 below 其他对外管理服务事项. */
import type { Extra } from "@/lib/report/report";
import type { Item, Stranger } from "./rows";
import type { Token } from "./tokens";

/** An extra row stands among the rows of a table: another follows, or it goes on in the grid of the one before. */
function isInside({ strip, table }: Stranger, before: Item | undefined, after: Item | undefined): boolean {
  const isNext = after?.kind === "row" && after.entry.table === table;
  return before !== undefined && strip.labels.length < 4 && (isNext || before.strip.block === strip.block);
}

function valuesOf(cells: readonly Token[]): readonly string[] {
  const end = cells.findLastIndex(({ kind }) => kind !== "empty") + 1;
  return cells.slice(0, end).map(({ text }) => text);
}

export function extrasOf(items: readonly Item[]): readonly Extra[] {
  const extras: Extra[] = [];
  let parent: string | null = null;
  for (const [index, item] of items.entries()) {
    if (item.kind === "row") {
      parent = item.silent ? item.name : null;
    } else if (item.label !== null && isInside(item, items[index - 1], items[index + 1])) {
      const place = item.strip.labels.at(-1)?.place ?? {};
      extras.push({ under: parent, label: item.label, values: valuesOf(item.strip.cells), place });
    }
  }
  return extras;
}
