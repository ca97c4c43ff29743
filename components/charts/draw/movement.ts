/** The places of each body over the years with their intervals: one band a body, the best place above. */
import { cut, type Drawn, line, linked, path, px, type Shape, text, widthOf } from "./shape";

/** `of`: how many stood in the group that year. */
export type MovementYear = { year: number; low: number; high: number; median: number; of: number };
export type MovementRow = { name: string; title: string; href?: string | undefined; years: readonly MovementYear[] };
export type MovementGroup = { title: string; rows: readonly MovementRow[] };
/** `breaks`: the first years of a new form or law, before which a line is drawn. */
export type MovementInput = {
  groups: readonly MovementGroup[];
  years: readonly number[];
  breaks: readonly number[];
  width: number;
};

const BAND = 30;
const HEAD = 44;
const EDGE = 4;
const LONGEST = 300;
const BESIDE = 24;
const NARROW = 500;
const GREY = { fill: "var(--muted)" };

export function drawMovement({ groups, years, breaks, width }: MovementInput): Drawn {
  const isNarrow = width < NARROW;
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => widthOf(name)));
  const left = isNarrow ? EDGE + 20 : EDGE + Math.min(LONGEST, Math.max(60, ...names)) + BESIDE;
  const band = isNarrow ? BAND + 18 : BAND;
  const x = (year: number) => left + ((years.indexOf(year) + 0.5) / years.length) * (width - EDGE - left);
  const shapes: Shape[] = [];
  let top = 0;
  for (const { title, rows } of groups) {
    const foot = top + HEAD + band * rows.length;
    shapes.push(text(EDGE, top + 16, title, { fontSize: 14, fontWeight: 600 }));
    // Every second year where there is no room for all.
    const step = (width - left) / years.length < 34 ? 2 : 1;
    shapes.push(
      ...years
        .filter((_, index) => (years.length - 1 - index) % step === 0)
        .map((year) => text(x(year), top + 36, String(year), { ...GREY, textAnchor: "middle" })),
      ...breaks
        .filter((year) => years.includes(year) && years.includes(year - 1))
        .map((year) => (x(year) + x(year - 1)) / 2)
        .map((at) => line(at, top + HEAD, at, foot, { stroke: "var(--rule)", strokeDasharray: "3 3" })),
      ...rows.flatMap((row, index) => drawRow(row, top + HEAD + band * index, { x, left, width, isNarrow, band })),
    );
    top = foot + 20;
  }
  return { width, height: Math.max(60, top - 8), shapes };
}

type Axis = { x: (year: number) => number; left: number; width: number; isNarrow: boolean; band: number };

function drawRow(
  { name, title, href, years }: MovementRow,
  top: number,
  { x, left, width, isNarrow, band }: Axis,
): readonly Shape[] {
  const [from, to] = [top + band - BAND + 5, top + band - 5];
  const y = (place: number, of: number) => from + ((place - 0.5) / of) * (to - from);
  return [
    line(EDGE, top, width - EDGE, top),
    isNarrow ? text(EDGE, top + 15, name) : text(EDGE, top + BAND / 2 + 4, cut(name, left - EDGE - BESIDE)),
    line(left, from, left, to, { stroke: "var(--rule)" }),
    // One path for the bars of a row and one for its dots: hundreds of marks of their own weigh more than the rest of the page.
    linked(href, title, [
      stroke(
        years.map(({ year, low, high, of }) => `M${px(x(year))} ${px(y(low, of) - 1)}V${px(y(high, of) + 1)}`),
        { stroke: "var(--rule)", strokeWidth: 4 },
      ),
      stroke(
        years.map(({ year, median, of }) => `M${px(x(year))} ${px(y(median, of))}h0`),
        { stroke: "var(--series-1)", strokeWidth: 8, strokeLinecap: "round" },
      ),
    ]),
  ];
}

const stroke = (parts: readonly string[], look: Readonly<Record<string, string | number>>): Shape => path(parts.join(""), look);
