/** Which row of the form each strip belongs to. */
import { lookUp, type Meaning } from "./lexicon";
import type { Strip } from "./strips";
import type { Token } from "./tokens";
import type { Entry, Table } from "./words";

/**
 * A row of the form where the page has it; the last `own` of its labels name it. A `silent` one has no cells: the next
 * words follow at once. `tail` counts the empty lines below it.
 */
export type Found = {
  kind: "row";
  entry: Entry;
  /** As the page prints it. */
  name: string;
  strip: Strip;
  cells: readonly Token[];
  tail: number;
  silent: boolean;
  own: number;
};

/** Cells under words that name no row: an extra row of the page (`label`), or cells whose label was lost (null). */
export type Stranger = { kind: "stranger"; strip: Strip; label: string | null; under: Entry | null; table: Table | null };

export type Item = Found | Stranger;

/** `sure`: it can be no other row, nor a heading. */
type Candidate = {
  name: string;
  meanings: readonly Meaning[];
  sure: boolean;
  strip: Strip;
  own: number;
  silent: boolean;
  tail: number;
};

type Label = { meanings: readonly Meaning[]; own: number; likeness: number; sure: boolean };

const MOST_PIECES = 5;
const UNNAMED: Label = { meanings: [], own: 0, likeness: -1, sure: false };

const isRow = ({ entry }: Meaning) => entry.kind === "row" && entry.table !== "disputes";
const isUnit = ({ hit }: Token) => hit.meanings.some(({ entry }) => entry.kind === "unit");
const isAside = (token: Token) => token.hit.note || isUnit(token);
const likenessOf = (meanings: readonly Meaning[]) => Math.max(-1, ...meanings.map(({ likeness }) => likeness));

function labelFrom(pieces: readonly Token[], aside: number): Label {
  const { meanings } = lookUp(pieces.map(({ text }) => text).join(""));
  const rows = meanings.filter(isRow);
  const likeness = likenessOf(rows);
  const isElse = likeness < 3 && likenessOf(meanings.filter((meaning) => !isRow(meaning))) >= likeness;
  if (pieces.length > 1 && likeness < 1) return UNNAMED;
  return { meanings: rows, own: pieces.length + aside, likeness, sure: rows.length === 1 && likeness > 0 && !isElse };
}

/** What the last words of a strip say, joined from as few pieces as make sense; asides (件, 指2019年事项数) do not count. */
function labelOf(labels: readonly Token[]): Label {
  const end = labels.findLastIndex((token) => !isAside(token)) + 1;
  let best = UNNAMED;
  if (labels.slice(end).filter(isUnit).length > 1) return UNNAMED; // the second stood beside a label that was lost
  for (let start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
    const label = labelFrom(labels.slice(start, end), labels.length - end);
    if (label.likeness > best.likeness) best = label;
    if (label.likeness === 3) break;
  }
  return best;
}

/** Rows among the words of a strip that have no cells at all. */
function silentRows(strip: Strip, own: number): Candidate[] {
  const rows: Candidate[] = [];
  let tail = strip.tail;
  for (const [index, token] of [...strip.labels.entries()].reverse()) {
    const { meanings, likeness, sure } = labelFrom([token], 0);
    const isElse = likenessOf(token.hit.meanings.filter((meaning) => !isRow(meaning))) >= likeness;
    if (index < strip.labels.length - own && likeness > 1)
      rows.push({ name: token.text, meanings, sure: sure && !isElse, strip, own: 1, silent: true, tail });
    if (!isAside(token)) tail = token.gap;
  }
  return rows.reverse();
}

/** 其他 and 总计 below the headings of table 4 are headings, whatever else they could be. */
const isInDisputes = ({ labels }: Strip) =>
  labels.some(
    ({ hit }) =>
      hit.meanings.every(({ entry }) => entry.table === "disputes" && entry.kind === "column") && hit.meanings.length > 0,
  );

function candidatesOf(strip: Strip): Candidate[] {
  const label = labelOf(strip.labels);
  const { meanings, own, sure } = label.likeness < 2 && isInDisputes(strip) ? UNNAMED : label;
  const name = strip.labels
    .slice(-own)
    .map(({ text }) => text)
    .join("");
  const silent = strip.cells.length === 0;
  return [...silentRows(strip, own), { name, meanings, sure, strip, own, silent, tail: strip.tail }];
}

const certainOf = ({ meanings, sure }: Candidate): Entry | null => (sure ? (meanings[0]?.entry ?? null) : null);

/** The first word of a text may be the end of a longer one: 政府网站在线访谈次数. */
const isHalf = ({ strip, meanings, own }: Candidate, first: Strip | undefined): boolean =>
  strip === first && own >= strip.labels.length && meanings.every(({ likeness }) => likeness < 3);

/** Rows of the form and strangers, in the order of the page. */
export function readRows(strips: readonly Strip[]): readonly Item[] {
  const candidates = strips
    .flatMap(candidatesOf)
    .map((candidate) => (isHalf(candidate, strips[0]) ? { ...candidate, ...UNNAMED } : candidate));
  const entries = resolve(candidates);
  const items: Item[] = [];
  let above: Entry | null = null;
  for (const [index, { name, strip, own, silent, tail }] of candidates.entries()) {
    const entry = entries[index];
    if (entry) items.push({ kind: "row", entry, name, strip, cells: silent ? [] : strip.cells, tail, silent, own });
    else if (strip.cells.some(({ kind }) => kind !== "empty")) items.push(stranger(strip, above));
    if (entry) above = entry;
  }
  return items;
}

function stranger(strip: Strip, above: Entry | null): Stranger {
  const last = strip.labels.at(-1);
  const table = last?.hit.meanings.find(({ entry }) => entry.table !== null)?.entry.table ?? above?.table ?? null;
  const isUnknown = last !== undefined && last.hit.meanings.length === 0 && !last.hit.note;
  return { kind: "stranger", strip, label: isUnknown ? last.text : null, under: above, table };
}

/** Settles what could be several rows, or none, by the rows that are certain before and after it. */
function resolve(candidates: readonly Candidate[]): readonly (Entry | null)[] {
  const certain = candidates.map(certainOf);
  const after: (Entry | null)[] = [];
  let next: Entry | null = null;
  for (let index = candidates.length - 1; index >= 0; index--) {
    after[index] = next;
    next = certain[index] ?? next;
  }
  let before: Entry | null = null;
  return candidates.map(({ meanings }, index) => {
    const sure = certain[index] ?? null;
    before = sure ?? before;
    return sure ?? between(meanings, before, after[index] ?? null);
  });
}

/** The one meaning that keeps the order of the form, or goes on with the row before. */
function between(meanings: readonly Meaning[], before: Entry | null, after: Entry | null): Entry | null {
  const near = meanings.filter(({ entry }) => entry.table === before?.table || entry.table === after?.table);
  const isWrapped = before !== null && after !== null && after.order <= before.order;
  const fits = near.filter(({ entry, likeness }) => {
    const isPast = before === null || entry.order > before.order || (likeness === 0 && entry.id === before.id);
    const isAhead = after === null || entry.order < after.order;
    return isWrapped ? isPast || isAhead : isPast && isAhead;
  });
  return fits.length === 1 ? (fits[0]?.entry ?? null) : null;
}
