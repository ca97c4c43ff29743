/** Two people at one form: what each of them has changed since they last had the same, put together. */
import type { EntryContent } from "./entry";
import type { CellKey } from "./form";
import type { SectionKey } from "./report";

/** Where both have changed one thing: what each has written into the cell, or the section in which both texts stand now. */
export type Clash = { cell: CellKey; mine: string; theirs: string } | { section: SectionKey };

export type Merged = { content: EntryContent; clashes: readonly Clash[] };

/**
 * @param base what both began with. Of a cell that both have changed theirs stays, which is saved already, and mine is told:
 * nobody's number is written over before somebody has decided so. Of a text that both have changed all lines stay.
 */
export function mergeEntries(base: EntryContent, mine: EntryContent, theirs: EntryContent): Merged {
  const [cells, sections] = [{ ...theirs.cells }, { ...theirs.sections }];
  const clashes: Clash[] = [];
  for (const [cell, text] of changesOf(base.cells, mine.cells)) {
    const other = theirs.cells[cell] ?? "";
    if (other === (base.cells[cell] ?? "")) cells[cell] = text;
    else if (other !== text) clashes.push({ cell, mine: text, theirs: other });
  }
  for (const [section, text] of changesOf(base.sections, mine.sections)) {
    const [before, other] = [base.sections[section] ?? "", theirs.sections[section] ?? ""];
    const added = other === before ? [] : linesBeside(other, before, text);
    if (added.length > 0) clashes.push({ section });
    sections[section] = [text, ...added].join("\n");
  }
  return { content: { cells, sections }, clashes };
}

type Texts<Key extends string> = Partial<Record<Key, string>>;

/** What is not there is empty; emptied is a change like any other. */
function changesOf<Key extends string>(base: Texts<Key>, mine: Texts<Key>): [Key, string][] {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine)]) as Set<Key>; // the keys of the two
  return [...keys].flatMap((key): [Key, string][] => ((mine[key] ?? "") === (base[key] ?? "") ? [] : [[key, mine[key] ?? ""]]));
}

/** The lines of a text that neither of two others has. */
function linesBeside(text: string, ...others: readonly string[]): string[] {
  const known = new Set(others.flatMap((other) => other.split("\n")));
  return text.split("\n").filter((line) => line.trim() !== "" && !known.has(line));
}
