import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { HeadingCell } from "@/components/report/official-table";
import styles from "@/components/report/table.module.css";
import { formatCell, UNKNOWN } from "@/lib/format";
import { aggregateHref } from "@/lib/params/monitor";
import type { CellSum } from "@/lib/report/aggregate/sum";
import { labelOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import own from "./aggregate.module.css";

type Props = {
  area: string;
  year: number;
  form: FormId;
  sums: ReadonlyMap<CellKey, CellSum>;
  /** Cells that findings of the units are about. */
  doubts: ReadonlySet<CellKey>;
  selected: CellKey | null;
};

const words = aggregate.tables;

/** 12; 12+? where units are not known; — where none is. */
export function shownSum({ total, known, open, parts }: CellSum): string {
  if (total === "notApplicable") return "/";
  if (total !== null) return formatCell(total);
  return parts.length === open.length ? UNKNOWN : `${formatCell(known)}+?`;
}

function nameOf(sum: CellSum, label: string, isDoubtful: boolean): string {
  const said =
    sum.total === null
      ? fill(words.cellOpen, { label, known: formatCell(sum.known), n: sum.open.length })
      : fill(words.cellName, { label, text: shownSum(sum) });
  const marks = [isDoubtful ? words.doubtful : "", sum.adjustments.length > 0 ? words.adjusted : ""].filter(Boolean);
  return [said, ...marks].join("，");
}

/** The official tables with the sums in them; every cell leads to the units that make it. */
export function SumTables({ area, year, form, sums, doubts, selected }: Props) {
  return (
    <div>
      {printedTables(form, "zh").map(({ table, title, rows }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a form never move
        <Scroll key={index} className={styles.scroll}>
          <table className={`${styles.table} ${styles[table]}`}>
            <caption>{title}</caption>
            <tbody>
              {rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never move
                <tr key={line}>
                  {row.map((cell, at) => {
                    // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a printed row never move
                    if (cell.kind === "heading") return <HeadingCell key={`${at} ${cell.text}`} heading={cell} />;
                    const sum = sums.get(cell.key);
                    if (!sum) return null;
                    const isDoubtful = doubts.has(cell.key);
                    const mark = `${styles.value} ${isDoubtful ? styles.suspect : ""} ${sum.total === null ? own.open : ""}`;
                    return (
                      <td key={cell.key} colSpan={cell.columnSpan} className={mark}>
                        <Link
                          id={cell.key}
                          href={aggregateHref(area, year, "tables", cell.key)}
                          scroll={false}
                          aria-current={cell.key === selected ? "true" : undefined}
                          aria-label={nameOf(sum, labelOf(cell.key, form, "zh"), isDoubtful)}
                        >
                          {shownSum(sum)}
                          {sum.adjustments.length > 0 && "*"}
                        </Link>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
    </div>
  );
}
