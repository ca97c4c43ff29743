import { Scroll } from "@/components/controls/scroll";
import { cellOf } from "@/components/figure/measures";
import { Value } from "@/components/figure/value";
import type { FigureContext, FigureData } from "@/components/measures/context";
import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { headingIn } from "@/lib/report/headings";
import { type MeasureKey, measureOf } from "@/lib/report/measures";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./body.module.css";

/** In the order of the form; those set in are parts of the total below them. */
const LINES: readonly { key: MeasureKey; isPart?: boolean; isTotal?: boolean }[] = [
  { key: "newRequests" },
  { key: "carriedIn" },
  { key: "granted", isPart: true },
  { key: "partial", isPart: true },
  { key: "denied", isPart: true },
  { key: "unavailable", isPart: true },
  { key: "notProcessed", isPart: true },
  { key: "otherOutcome", isPart: true },
  { key: "handledPrinted", isTotal: true },
  { key: "carriedOut" },
  { key: "reviews" },
  { key: "suits" },
  { key: "normative" },
  { key: "licensing" },
  { key: "penalty" },
  { key: "coercion" },
  { key: "fees" },
];

/** The main figures of a body, a column a year; each number leads to its cell in the report. */
export function HistoryTable({ data, years, context }: { data: FigureData; years: readonly number[]; context: FigureContext }) {
  const { language, hrefOf } = context;
  const words = wordsIn(language);
  return (
    <Scroll
      className={styles.scroll}
      aria-label={fill(words.actions.partOf, { whole: words.body.keyFigures, part: words.figure.table })}
    >
      <table className={styles.history}>
        <thead>
          <tr>
            <th scope="col">{words.body.measure}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {hrefOf(year) === undefined ? year : <Link href={hrefOf(year) ?? ""}>{year}</Link>}
              </th>
            ))}
          </tr>
        </thead>
        <Still as="tbody">
          {LINES.map(({ key, isPart, isTotal }) => (
            <tr key={key} className={isTotal ? styles.total : undefined}>
              <th scope="row" className={isPart ? styles.part : undefined}>
                {measureOf(key)[language]} <span>{headingIn(measureOf(key).unit, language)}</span>
              </th>
              {years.map((year, index) => (
                <Cell key={year} {...{ measure: key, year, index, data, context }} />
              ))}
            </tr>
          ))}
        </Still>
      </table>
    </Scroll>
  );
}

type CellProps = { measure: MeasureKey; year: number; index: number; data: FigureData; context: FigureContext };

function Cell({ measure, year, index, data, context }: CellProps) {
  const cell = cellOf(data.series[measure].points[index]);
  return (
    <td className={cell.gap === "noReport" ? styles.missing : undefined}>
      <Value {...cell} href={context.cellHrefOf?.(measure, year)} language={context.language} />
    </td>
  );
}
