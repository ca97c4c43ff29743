import { formatCell } from "@/lib/format";
import type { Figure } from "@/lib/report/figure";
import { wordsIn } from "@/lib/words/words";

/** A figure in one word: its number, or what stands in its place. */
export function figureText(figure: Figure | null): string {
  const names = wordsIn("zh").status;
  if (figure === null) return names.notOnForm;
  if (typeof figure === "number") return formatCell(figure);
  if (typeof figure === "string") return names[figure];
  return "implied" in figure ? `${formatCell(figure.implied)}（${names.implied}）` : `${formatCell(figure.value)}${figure.unit}`;
}
