import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import monitor from "@/components/monitor/monitor.module.css";
import { formatCell } from "@/lib/format";
import { aggregateHref } from "@/lib/params/monitor";
import { labelOf } from "@/lib/report/cells";
import type { Reconciled } from "@/lib/report/check/aggregate";
import type { FormId } from "@/lib/report/form";
import type { Finding } from "@/lib/report/report";
import { type ReportState, STATE_NAMES } from "@/lib/report/states";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";

type Line = Reconciled & { adjusted: number };
type Props = {
  area: string;
  year: number;
  form: FormId;
  findings: readonly Finding[];
  reconciled: { version: number; state: ReportState; lines: readonly Line[]; changed: readonly string[] } | null;
  /** Names of units that are not in the sum. */
  without: readonly string[];
};

const words = aggregate.check;

/** The draft held against the rules, and what was published held against the sum. */
export function Check({ findings, without, ...rest }: Props) {
  return (
    <>
      <section aria-labelledby="rules">
        <h2 id="rules">{words.title}</h2>
        <p>{words.lead}</p>
        {findings.length === 0 && <p role="status">{words.none}</p>}
        <ul>
          {findings.map(({ rule, subject, message }) => (
            <li key={`${rule} ${subject}`}>
              <Link href={`/rules#${rule}`}>{rule}</Link> {message.zh}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="reconcile">
        <h2 id="reconcile">{words.reconcile}</h2>
        <Reconcile {...rest} />
        <h3>{words.missing}</h3>
        {without.length === 0 ? (
          <p>{words.missingNone}</p>
        ) : (
          <ul>
            {without.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Reconcile({ area, year, form, reconciled }: Omit<Props, "findings" | "without">) {
  if (!reconciled) return <p>{words.unpublished}</p>;
  const { version, state, lines, changed } = reconciled;
  const off = lines.filter(({ difference, unknown }) => difference !== 0 || unknown.length > 0);
  return (
    <>
      <p>
        {fill(words.published, { version, state: STATE_NAMES[state] })}
        {fill(words.agree, { all: lines.length, same: lines.length - off.length })}
      </p>
      {changed.length > 0 && <p className="notice">{fill(words.changed, { names: changed.join("、") })}</p>}
      {off.length > 0 && (
        <Scroll className={monitor.scroll} aria-label={words.reconcileRows}>
          <table className={monitor.table}>
            <thead>
              <tr>
                {[words.cell, words.aggregate, words.sum, words.difference, words.adjusted, words.unknown].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {off.map(({ cell, aggregate: whole, sum, difference, adjusted, unknown }) => (
                <tr key={cell}>
                  <th scope="row">
                    <Link href={aggregateHref(area, year, "tables", cell)}>{labelOf(cell, form, "zh")}</Link>
                  </th>
                  <td>{formatCell(whole)}</td>
                  <td>{formatCell(sum)}</td>
                  <td>{formatCell(difference)}</td>
                  <td>
                    {formatCell(adjusted)}
                    {difference !== null && difference !== 0 && adjusted === difference && `（${words.explained}）`}
                  </td>
                  <td>{unknown.map(({ name }) => name).join("、")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
