/** Values for the slots of a template, such as `{year}年` or, in English, `{n} {n|report|reports}`. */
export type Slots = Readonly<Record<string, string | number>>;

/** A piece of a template: text, or the name of a slot with what to say for one and for many. */
export type Piece = string | { slot: string; one?: string; many?: string };

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A template taken apart, so that a slot can be filled with a link as well as with text. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    const [whole, slot = "", one, many] = match;
    if (match.index > end) pieces.push(template.slice(end, match.index));
    pieces.push(one === undefined || many === undefined ? { slot } : { slot, one, many });
    end = match.index + whole.length;
  }
  if (end < template.length) pieces.push(template.slice(end));
  return pieces;
}

/** What a slot says. A slot that nothing fills keeps its braces, so that it is seen. */
export function saySlot(piece: Exclude<Piece, string>, slots: Slots): string {
  const value = slots[piece.slot];
  if (value === undefined) return `{${piece.slot}}`;
  if (piece.one === undefined || piece.many === undefined) return String(value);
  return Number(value) === 1 ? piece.one : piece.many;
}

/** The template with its slots filled. */
export const fill = (template: string, slots: Slots): string =>
  piecesOf(template)
    .map((piece) => (typeof piece === "string" ? piece : saySlot(piece, slots)))
    .join("");
