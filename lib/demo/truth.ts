/** All that is known about the made-up district: what a reader, a rule or a ranking must find in it, and nothing else. */
import type { Area, Body, Succession } from "@/lib/report/body";
import { type Equation, equationsOf } from "@/lib/report/cells";
import { numberOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { BODIES, CITY, DISTRICT, SUCCESSIONS } from "./area";
import { FLAWS, type Flaw } from "./flaws";
import { type DemoReport, demoReports } from "./reports";

export type DemoTruth = {
  /** The district last, after the city above it. */
  areas: readonly Omit<Area, "revision">[];
  bodies: readonly Body[];
  successions: readonly Succession[];
  flaws: readonly Flaw[];
  reports: readonly DemoReport[];
};

export const demoTruth = (): DemoTruth => ({
  areas: [CITY, DISTRICT],
  bodies: BODIES,
  successions: SUCCESSIONS,
  flaws: FLAWS,
  reports: demoReports(),
});

/** The equations that the numbers on the page break. What is blank or “/” counts as nothing, what was lost as what it was. */
export function brokenEquations({ form, cells }: DemoReport): readonly Equation[] {
  const printed = new Map(cells.map(({ key, figure, right }) => [key, figure === "lost" ? right : (numberOf(figure) ?? 0)]));
  const sum = (keys: readonly CellKey[]) => keys.reduce((total, key) => total + (printed.get(key) ?? 0), 0);
  return equationsOf(form).filter(({ left, right }) => sum(left) !== sum(right));
}
