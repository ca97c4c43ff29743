/** Rows of tables in binary Word files: the sides of their cells, and which of them are merged. */
import { viewOf } from "./compound";
import { type Modifier, SPRM } from "./doc-modifiers";
import type { CellShape, RowShape } from "./word-tables";

const CELL = 20;
const STARTS = 3;

/** The shape that the modifiers of a row's end define; null where they define none. */
export function shapeOf(modifiers: readonly Modifier[]): RowShape | null {
  const definition = modifiers.findLast((modifier) => modifier.code === SPRM.tableDefinition)?.operand;
  const count = definition?.[0] ?? 0;
  if (!definition || count === 0 || definition.length < 1 + (count + 1) * 2) return null;
  const view = viewOf(definition);
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(1 + index * 2, true));
  const flags = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * CELL;
    return at + 2 <= definition.length ? view.getUint16(at, true) : 0;
  });
  const horizontal = flags.map((flag) => flag & 3);
  const vertical = flags.map((flag) => (flag >> 5) & 3);
  for (const { code, operand } of modifiers) {
    if (code === SPRM.verticalMerge) vertical[operand[0] ?? count] = (operand[1] ?? 0) & 3;
    if (code === SPRM.horizontalMerge)
      for (let cell = (operand[0] ?? 0) + 1; cell < (operand[1] ?? 0); cell += 1) horizontal[cell] = 2;
  }
  const cells = flags.map((_, index) => ({ isMerged: (horizontal[index] ?? 0) > 1, ...verticalOf(vertical[index] ?? 0) }));
  return { edges, cells };
}

const verticalOf = (merge: number): Pick<CellShape, "vertical"> =>
  merge === 0 ? {} : { vertical: merge === STARTS ? "starts" : "continues" };
