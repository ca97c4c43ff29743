/** What a new version would say, cell by cell, against the version in force and against the figures in its own prose (导入预览). */
import { type FigureChange, isSameFigure } from "./corrections";
import { type Figure, type Figures, numberOf } from "./figure";
import type { CellKey } from "./form";
import type { Finding, Verdict } from "./report";

/** The rules that hold a figure of the prose against the cells that it means (lib/report/rules/prose.ts). */
export const STATED_RULES: readonly string[] = ["V-N01", "V-N02", "V-N04"];

/** A figure in the prose, in its sentence; `warn` where the table says another. */
export type Said = { value: number; verdict: Verdict; sentence: string };

/** One cell, or several whose sum the prose states. `before`: undefined where there is no version yet. */
export type Compared = {
  cells: readonly CellKey[];
  before: Figure | null | undefined;
  after: Figure | null;
  isChanged: boolean;
  said: readonly Said[];
};

const nameOf = (cells: readonly CellKey[]): string => [...cells].sort().join(" ");

/** The sum of several figures; where one is no number, what stands there instead. */
function together(cells: readonly CellKey[], figures: Figures): Figure | null {
  const listed = cells.map((cell) => figures[cell] ?? null);
  const [only = null] = listed;
  if (listed.length === 1) return only;
  const numbers = listed.map((figure) => numberOf(figure ?? undefined));
  const without = numbers.indexOf(null);
  return without >= 0 ? (listed[without] ?? null) : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

const saidIn = ({ left, verdict, quotes = [] }: Finding): Said[] =>
  left === null ? [] : quotes.map(({ text }) => ({ value: left, verdict, sentence: text }));

/**
 * First the cells that change, in the order of the forms; then what else the prose states, in the order of the rules.
 *
 * @param before figures of the version in force; null where there is none.
 */
export function comparedIn(
  before: Figures | null,
  after: Figures,
  changes: readonly FigureChange[],
  findings: readonly Finding[],
): readonly Compared[] {
  const said = new Map<string, { cells: readonly CellKey[]; said: Said[] }>();
  for (const finding of findings) {
    if (!STATED_RULES.includes(finding.rule) || finding.cells.length === 0) continue;
    const name = nameOf(finding.cells);
    const known = said.get(name)?.said ?? [];
    said.set(name, { cells: finding.cells, said: [...known, ...saidIn(finding)] });
  }
  const changed = changes.map(({ cell, before, after }) => {
    const about = said.get(cell)?.said ?? [];
    said.delete(cell);
    return { cells: [cell], before, after, isChanged: true, said: about };
  });
  const stated = [...said.values()].map((one) => {
    const now = before === null ? undefined : together(one.cells, before);
    const then = together(one.cells, after);
    return { ...one, before: now, after: then, isChanged: now !== undefined && !isSameFigure(now, then) };
  });
  return [...changed, ...stated];
}

/** There is nothing to look at where nothing changes and the prose says the same. */
export const isQuiet = ({ isChanged, said }: Compared): boolean => !isChanged && said.every(({ verdict }) => verdict === "pass");
