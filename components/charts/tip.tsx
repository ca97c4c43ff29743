import styles from "./chart.module.css";
import { writeIn } from "./scale";
import { sumOf, type YearChartProps } from "./shape";
import { Swatch } from "./swatch";

/** More lines than this make a tooltip that covers the chart; the table has them all. */
const MOST = 12;

/** What stands behind one year of a chart: each part, their sum, and whose numbers they are. */
export function Tip({ year, years, parts, totalLabel, unit, scale }: YearChartProps & { year: number }) {
  const shown = years.find((one) => one.year === year);
  if (!shown) return null;
  const known = parts.length > MOST ? parts.filter(({ key }) => (shown.values[key] ?? null) !== null).slice(0, MOST) : parts;
  return (
    <div className={styles.tip}>
      <p>
        <strong>{year}</strong> {shown.gap}
      </p>
      {shown.gap === undefined && (
        <table>
          <tbody>
            {known.map(({ key, label, colour }) => (
              <tr key={key}>
                <th scope="row">
                  <Swatch colour={colour} /> {label}
                </th>
                <td>{shown.texts?.[key] ?? writeIn(scale, shown.values[key] ?? null)}</td>
              </tr>
            ))}
            {totalLabel !== undefined && (
              <tr className={styles.sum}>
                <th scope="row">{totalLabel}</th>
                <td>
                  {writeIn(scale, sumOf(shown.values, parts))} {unit}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {shown.note !== undefined && <p>{shown.note}</p>}
    </div>
  );
}
