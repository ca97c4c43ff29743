import { Link } from "@/components/controls/link";
import { formatNumber } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Stated as StatedBy, StatedSum } from "@/lib/report/aggregate/stated";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import styles from "./aggregate.module.css";

type Props = { area: string; year: number; stated: readonly StatedSum[]; names: Readonly<Record<string, string>> };

const words = aggregate.stated;

/** Figures that no table has, each with the sentence it was taken from; what is not said is not counted. */
export function Stated({ area, year, stated, names }: Props) {
  const called = (body: string) => names[body] ?? body;
  const line = ({ body, value, said }: StatedBy, unit: string) => (
    <li key={body}>
      <Link href={linksIn("zh").report(area, body, year)}>{called(body)}</Link>
      {value !== null && `：${formatNumber(value)}${unit}`}
      {said.map(({ sentence }) => (
        <q key={sentence} className={styles.text}>
          {sentence}
        </q>
      ))}
    </li>
  );
  return (
    <section aria-labelledby="stated">
      <h2 id="stated">{words.title}</h2>
      <p>{words.lead}</p>
      <ul className={styles.list}>
        {stated.map(({ measure, unit, sum, counted, unclear, silent }) => (
          <li key={measure}>
            <p>
              <strong>{words[measure]}</strong>：
              {counted.length === 0 ? words.none : fill(words.sum, { n: counted.length, sum: formatNumber(sum), unit })}
            </p>
            {counted.length > 0 && (
              <details>
                <summary>{fill(words.sources, { n: counted.length })}</summary>
                <ul className={styles.list}>{counted.map((one) => line(one, unit))}</ul>
              </details>
            )}
            {unclear.length > 0 && (
              <details open>
                <summary>{fill(words.unclear, { n: unclear.length })}</summary>
                <ul className={styles.list}>{unclear.map((one) => line(one, unit))}</ul>
              </details>
            )}
            {silent.length > 0 && <p>{fill(words.silent, { n: silent.length, names: silent.map(called).join("、") })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
