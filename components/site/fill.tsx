import { Fragment, type ReactNode } from "react";
import { piecesOf, saySlot } from "@/lib/words/fill";

/** A template with nodes in its slots. A slot with one and many is said by its number in `counts`. */
export function Fill({
  text,
  slots,
  counts = {},
}: {
  text: string;
  slots: Readonly<Record<string, ReactNode>>;
  counts?: Readonly<Record<string, number>>;
}) {
  return piecesOf(text).map((piece, index) => {
    const key = `${index}`;
    if (typeof piece === "string") return <Fragment key={key}>{piece}</Fragment>;
    return <Fragment key={key}>{piece.one === undefined ? slots[piece.slot] : saySlot(piece, counts)}</Fragment>;
  });
}
