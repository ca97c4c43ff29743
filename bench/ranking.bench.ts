/**
 * How long the ranking of an area takes, and whether what it says comes true: areas made up with known truth, ranked, and
 * compared with it.
 */
import { randomOf } from "@/lib/report/random";
import { type Calibration, calibrate, type Line } from "@/lib/report/score/calibration";
import { type Configuration, INDEX } from "@/lib/report/score/configuration";
import { madeUpDistrict, type Recipe } from "@/lib/report/score/districts";
import { rank } from "@/lib/report/score/rank";
import { sensitivityOf } from "@/lib/report/score/sensitivity";
import { type Bench, median } from "./measure";

const BODIES = 60;
const DISTRICTS = 200;
const USUAL: Recipe = { bodies: BODIES, prior: 10, meanOpenness: 0.9, meanCorrection: 0.15 };

/** Every body has cases of both kinds, so that nothing is skipped. */
const busyArea = (seed: number) =>
  madeUpDistrict(randomOf(seed), USUAL).assessments.map((assessment, index) => ({
    ...assessment,
    outcomes: {
      decided: { cases: 5 + index, of: 10 + index },
      handled: { cases: 5 + index, of: 20 + index },
      concluded: { cases: index % 3, of: 3 + (index % 5) },
    },
  }));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const lineOf = ({ said, probability, cameTrue }: Line): string =>
  `said ${said} times with ${percent(probability)}, true ${percent(cameTrue)}`;

function tell(title: string, found: Calibration): void {
  console.log(`  ${title}`);
  console.log(`    优: ${lineOf(found.leading)}`);
  console.log(`    待改进: ${lineOf(found.lagging)}`);
  for (const line of found.tenths) console.log(`    a third: ${lineOf(line)}`);
  console.log(
    `    of two bodies the truly better one is ahead: index ${percent(found.index)}, raw rate ${percent(found.rawRate)}`,
  );
  console.log(`    for openness alone: shrunken ${percent(found.shrunken)}, raw ${percent(found.raw)}`);
}

export const bench: Bench = async () => {
  const quick: Configuration = { ...INDEX, simulation: { ...INDEX.simulation, draws: 2000 } };
  for (const prior of [5, 10, 20, 50]) {
    const title = `${DISTRICTS} areas of 40 bodies whose mean is truly worth ${prior} cases`;
    tell(title, calibrate(DISTRICTS, { ...USUAL, bodies: 40, prior }, prior, quick));
  }
  const random = randomOf(1);
  const yardstickMs = await median(5, () => {
    for (let drawn = 0; drawn < BODIES * INDEX.simulation.draws; drawn += 1) random();
  });
  const yardstick = `${BODIES} × ${INDEX.simulation.draws} random numbers`;
  const area = busyArea(2025);
  const published = rank(area, [], INDEX, 2025);
  const measured = async (what: string, run: () => unknown) => ({ what, ms: await median(9, run), yardstick, yardstickMs });
  return [
    await measured(`ranking ${BODIES} bodies, ${INDEX.simulation.draws} draws`, () => rank(area, [], INDEX, 2025)),
    await measured("the same, stopped when enough", () => rank(area, [], INDEX, 2025, "enough")),
    await measured("its sensitivity strip", () => sensitivityOf(published, area, [], INDEX)),
  ];
};
