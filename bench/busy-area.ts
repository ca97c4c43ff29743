/** A made-up area in which every body has cases of both kinds, so that nothing is skipped. */
import { randomOf } from "@/lib/report/random";
import type { Assessment } from "@/lib/report/score/assess";
import { madeUpDistrict, type Recipe } from "@/lib/report/score/districts";

export const BODIES = 60;
const USUAL: Recipe = { bodies: BODIES, prior: 10, meanOpenness: 0.9, meanCorrection: 0.15 };

export const busyArea = (seed: number): readonly Assessment[] =>
  madeUpDistrict(randomOf(seed), USUAL).assessments.map((assessment, index) => ({
    ...assessment,
    outcomes: {
      decided: { cases: 5 + index, of: 10 + index },
      handled: { cases: 5 + index, of: 20 + index },
      concluded: { cases: index % 3, of: 3 + (index % 5) },
    },
  }));
