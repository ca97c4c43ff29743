import { Link } from "@/components/controls/link";
import { formatCell, UNKNOWN } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type CellSum, changesWith, type Part } from "@/lib/report/aggregate/sum";
import type { Unit } from "@/lib/report/aggregate/unit";
import { labelOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { aggregate } from "@/lib/words/zh/aggregate";
import { AdjustForm } from "./adjust-form";
import styles from "./aggregate.module.css";
import { shownSum } from "./sum-tables";

type Props = { area: string; year: number; form: FormId; sum: CellSum | null; units: readonly Unit[] };

const words = aggregate.cell;

function whyOf({ status, supplied }: Part, isDoubtful: boolean): string {
  const said = status === "reported" ? "" : status === "noReport" ? words.noReport : wordsIn("zh").status[status];
  const given = supplied ? fill(words.supplied, { reason: supplied.reason }) : "";
  return [said, given, isDoubtful ? words.doubt : ""].filter(Boolean).join("；");
}

/** The units that make a cell, each a way to its report; and what the office changes in it. */
export function CellPanel({ area, year, form, sum, units }: Props) {
  if (!sum) return <p>{words.none}</p>;
  const { key, parts, known, adjusted, open } = sum;
  const byId = new Map(units.map((unit) => [unit.body, unit]));
  const told = parts.filter(
    ({ value, status, supplied }) => value !== 0 || supplied || (status !== "reported" && status !== "notApplicable"),
  );
  const hrefOf = (body: string) =>
    byId.get(body)?.report ? linksIn("zh").report(area, body, year, { cell: key }) : `/desk/reports/${body}/${year}?area=${area}`;
  const changing = changesWith(key, form).map((cell) => ({ cell, label: labelOf(cell, form, "zh") }));
  return (
    <>
      <h2>{labelOf(key, form, "zh")}</h2>
      <dl className={styles.totals}>
        <dt>{words.total}</dt>
        <dd>{shownSum(sum)}</dd>
        <dt>{words.known}</dt>
        <dd>{formatCell(known)}</dd>
        {adjusted !== 0 && (
          <>
            <dt>{words.adjusted}</dt>
            <dd>{formatCell(adjusted)}</dd>
          </>
        )}
      </dl>
      {open.length > 0 && (
        <p className={styles.open}>
          {fill(words.openList, { n: open.length })}
          {open.map(({ body }) => byId.get(body)?.name ?? body).join("、")}
        </p>
      )}
      {told.length > 0 && (
        <table className={styles.parts}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((part) => (
              <tr key={part.body}>
                <td>
                  <Link href={hrefOf(part.body)}>{byId.get(part.body)?.name ?? part.body}</Link>
                </td>
                <td>{part.value === null ? UNKNOWN : formatCell(part.value)}</td>
                <td>{whyOf(part, byId.get(part.body)?.doubts.includes(key) ?? false)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {parts.length > told.length && <p>{fill(words.zero, { n: parts.length - told.length })}</p>}
      <AdjustForm
        key={key}
        {...{ area, year, cell: key, changing }}
        units={units.map(({ body, name }) => ({ value: body, label: name }))}
        isOpen={open.length > 0}
      />
    </>
  );
}
