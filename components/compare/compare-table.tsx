import { Unreviewed } from "@/components/figure/unreviewed";
import { Value } from "@/components/figure/value";
import styles from "@/components/figure/year-table.module.css";
import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { ORDERS } from "@/lib/params/compare";
import { fill } from "@/lib/words/fill";
import { cellOfPoint } from "./cells";
import own from "./compare.module.css";
import { type CompareContext, isMixed } from "./context";
import { type CompareRow, rowName, rowsOf } from "./rows";

/** Every number of a comparison, one row for each body and year; each leads to its cell. */
export function CompareTable({ caption, context }: { caption: string; context: CompareContext }) {
  const { data, words, language } = context;
  // Where nobody looked at any of them the title says so.
  const isMarked = isMixed(data);
  return (
    <>
      <Orders context={context} />
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.body}>
              {words.tableBody}
            </th>
            <th scope="col">{words.tableYear}</th>
            {data.variables.map((variable) => (
              <th key={variable.key} scope="col">
                {variable[language]}
                <br />
                <span className={own.unit}>{words.units[variable.unit]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <Still as="tbody">
          {rowsOf(context).map((row) => (
            <Row key={`${row.entity.id} ${row.year}`} row={row} isMarked={isMarked} context={context} />
          ))}
        </Still>
      </table>
    </>
  );
}

function Orders({ context: { view, links, data, words } }: { context: CompareContext }) {
  return (
    <p className={own.orders}>
      {words.ordered}
      {ORDERS.map((order) => (
        <Link
          key={order}
          href={withTab(links.compare(data.area.id, { ...view, order }))}
          aria-current={view.order === order ? "true" : undefined}
          scroll={false}
        >
          {words.rowOrders[order]}
        </Link>
      ))}
    </p>
  );
}

/** Whoever sorts the table wants to go on seeing it. */
const withTab = (address: string): string => `${address}${address.includes("?") ? "&" : "?"}tab=table`;

type RowProps = { row: CompareRow; isMarked: boolean; context: CompareContext };

function Row({ row: { entity, year, points }, isMarked, context }: RowProps) {
  const { language, words } = context;
  return (
    <tr>
      <th scope="row">{rowName(entity, year, context)}</th>
      <td>{year}</td>
      {points.map(({ variable, point }) => {
        const cell = cellOfPoint(entity, variable, point, context);
        return (
          <td key={variable.key}>
            <Value {...cell} language={language} />{" "}
            {isMarked && cell.isUnreviewed && cell.gap === undefined && <Unreviewed language={language} />}
            {cell.detail !== undefined && <span className={own.detail}>{cell.detail}</span>}
            {entity.of !== "body" && point.sources.length > 0 && (
              <span className={own.detail}>
                {fill(words.sumOf, { n: point.sources.length })}
                {point.left.length > 0 && fill(words.sumLeft, { left: point.left.length })}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
