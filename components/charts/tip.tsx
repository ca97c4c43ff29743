import { formatNumber } from "@/lib/format";
import styles from "./chart.module.css";
import { sumOf, type YearChartProps } from "./shape";
import { Swatch } from "./swatch";

/** What stands behind one year of a chart: each part, their sum, and whose numbers they are. */
export function Tip({ year, years, parts, totalLabel, unit }: YearChartProps & { year: number }) {
  const shown = years.find((one) => one.year === year);
  if (!shown) return null;
  return (
    <div className={styles.tip}>
      <p>
        <strong>{year}</strong> {shown.gap}
      </p>
      {shown.gap === undefined && (
        <table>
          <tbody>
            {parts.map(({ key, label, colour }) => (
              <tr key={key}>
                <th scope="row">
                  <Swatch colour={colour} /> {label}
                </th>
                <td>{formatNumber(shown.values[key] ?? null)}</td>
              </tr>
            ))}
            {totalLabel !== undefined && (
              <tr className={styles.sum}>
                <th scope="row">{totalLabel}</th>
                <td>
                  {formatNumber(sumOf(shown.values, parts))} {unit}
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
