import { formatCell } from "@/lib/format";
import { formsOf, labelOf } from "@/lib/report/cells";
import type { FigureChange } from "@/lib/report/corrections";
import type { Figure } from "@/lib/report/figure";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { review as words } from "@/lib/words/zh/review";
import styles from "./review.module.css";

/** A figure in one word: its number, or what stands in its place. */
export function figureText(figure: Figure | null): string {
  const names = wordsIn("zh").status;
  if (figure === null) return names.notOnForm;
  if (typeof figure === "number") return formatCell(figure);
  if (typeof figure === "string") return names[figure];
  return "implied" in figure ? `${formatCell(figure.implied)}（${names.implied}）` : `${formatCell(figure.value)}${figure.unit}`;
}

/** What would be another number than now, cell by cell. */
export function Changes({ changes }: { changes: readonly FigureChange[] }) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changesTitle}</h2>
      <p>{changes.length === 0 ? words.changesNone : fill(words.changesSome, { n: changes.length })}</p>
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={words.changesTitle}>
          <table className={styles.changes}>
            <thead>
              <tr>
                <th scope="col">{words.cell}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ cell, before, after }) => (
                <tr key={cell}>
                  <th scope="row">{labelOf(cell, formsOf(cell).at(-1) ?? "C", "zh")}</th>
                  <td>{figureText(before)}</td>
                  <td>{figureText(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
