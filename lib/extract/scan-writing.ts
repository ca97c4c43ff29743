/** Tells the lines of a table from writing that looks like one: the bars of 5 and 7 side by side, the feet of 2. */
import type { Rule } from "./layout-page";
import type { Ink } from "./scan-ink";

/** In points. Longer ones cross several columns or rows, which no writing does. */
const SHORT = 60;
/** How far ink may reach out of a line. */
const REACH = 2;
/** What is not looked at: ends, where other lines cross. */
const ENDS = 2.5;
/** Share of its length on which ink may reach out. */
const TOUCHED = 0.12;

/** Whether so much ink hangs on a short line that it is a row of characters. `scale` is points per pixel. */
export function isWriting(ink: Ink, rule: Rule, scale: number): boolean {
  if (rule.to - rule.from > SHORT) return false;
  const [from, to] = [Math.round((rule.from + ENDS) / scale), Math.round((rule.to - ENDS) / scale)];
  const reach = Math.max(2, Math.round(REACH / scale));
  const at = Math.round(rule.at / scale - 0.5);
  let touched = 0;
  for (let along = from; along < to; along++) if (hangs(ink, rule.upright, along, at, reach)) touched += 1;
  return touched > (to - from) * TOUCHED;
}

/** Whether ink goes on without a gap from a line to `reach` pixels away from it, on either side. */
function hangs(ink: Ink, upright: boolean, along: number, at: number, reach: number): boolean {
  const isInk = (away: number) => ink.data[upright ? along * ink.width + at + away : (at + away) * ink.width + along] === 1;
  const goesOn = (side: number) => {
    for (let step = 1; step <= reach; step++) if (!isInk(side * step)) return false;
    return true;
  };
  return goesOn(1) || goesOn(-1);
}
