import { ReferenceArea, ReferenceLine } from "recharts";
import { GapLabel } from "./labels";
import { gapsOf, type YearChartProps } from "./shape";

/** Recharts leaves out what a rounding error puts beyond the edge of the plot. */
const WHOLE = { ifOverflow: "visible" } as const;

/** Behind the marks: the chosen year, and hatched fields where there is nothing, with the reason. */
export function drawGround({ years, chosen }: Pick<YearChartProps, "years" | "chosen">) {
  return [
    ...(chosen === undefined
      ? []
      : [<ReferenceArea {...WHOLE} key="chosen" x1={chosen} x2={chosen} fill="var(--accent-ground)" fillOpacity={1} />]),
    ...gapsOf(years).map((gap) => (
      <ReferenceArea
        {...WHOLE}
        key={gap.from}
        x1={gap.from}
        x2={gap.to}
        fill="url(#gap)"
        fillOpacity={1}
        label={<GapLabel gap={gap} count={years.length} />}
      />
    )),
  ];
}

/** A dashed line where the series stops meaning the same, with its year above. */
export function drawBreaks({ breaks }: Pick<YearChartProps, "breaks">) {
  return breaks.map(({ year, label }) => (
    <ReferenceLine
      {...WHOLE}
      key={year}
      x={year}
      position="start"
      stroke="var(--ink)"
      strokeDasharray="3 3"
      {...(label !== undefined && {
        label: { value: label, position: "top" as const, dy: -8, fill: "var(--muted)", fontSize: 12 },
      })}
    />
  ));
}
