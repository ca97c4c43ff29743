/** All that is known about the made-up district: what a reader, a rule or a ranking must find in it, and nothing else. */
import type { Area, Body, Succession } from "@/lib/report/body";
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
