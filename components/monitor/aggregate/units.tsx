import { Link } from "@/components/controls/link";
import { leftOut } from "@/lib/report/aggregate/sum";
import type { Adjustment, Unit } from "@/lib/report/aggregate/unit";
import { numberOf } from "@/lib/report/figure";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import styles from "./aggregate.module.css";
import { LeaveOut } from "./leave-out";

type Props = { area: string; year: number; units: readonly Unit[]; adjustments: readonly Adjustment[] };

const words = aggregate.units;

const blanksIn = ({ report }: Unit): number =>
  Object.values(report?.figures ?? {}).filter((figure) => figure !== "notApplicable" && numberOf(figure) === null).length;

/** What there is to say of a unit beside its figures. */
function saidOf(unit: Unit, out: Adjustment | undefined): string[] {
  const blanks = blanksIn(unit);
  return [
    unit.report ? "" : unit.waiting ? words.waiting : words.missing,
    out ? fill(words.leftOut, { reason: out.reason }) : "",
    unit.report && !unit.owes ? words.offRoster : "",
    unit.report?.isSuperseded ? words.superseded : "",
    unit.report && blanks > 0 ? fill(words.blank, { n: blanks }) : "",
    unit.open > 0 ? fill(words.open, { n: unit.open }) : "",
  ].filter(Boolean);
}

/** Units that are not in the sum, and those about which something is in doubt: by name, never as a nought. */
export function Units({ area, year, units, adjustments }: Props) {
  const without = leftOut(adjustments);
  const told = units.flatMap((unit) => {
    const said = saidOf(unit, without.get(unit.body));
    return said.length > 0 ? [{ unit, said }] : [];
  });
  const sorted = told.toSorted((a, b) => Number(a.unit.report !== null) - Number(b.unit.report !== null));
  return (
    <section aria-labelledby="doubtful">
      <h2 id="doubtful">{words.title}</h2>
      {sorted.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {sorted.map(({ unit, said }) => (
          <li key={unit.body}>
            <p>
              <Link href={`/desk/reports/${unit.body}/${year}?area=${area}`}>{unit.name}</Link>：{said.join("；")}
            </p>
            {!unit.report && !without.has(unit.body) && <LeaveOut area={area} year={year} body={unit.body} name={unit.name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
