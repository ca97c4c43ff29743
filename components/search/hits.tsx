import { piecesOf, spansOf } from "@/lib/report/find";

/** A text in which the sought words are marked; `terms` as `termsOf` gives them. */
export function Hits({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return text;
  return piecesOf(text, spansOf(text, terms)).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
