/** The configuration as it comes from a file. */
import { z } from "zod";
import { AREA_LEVELS, BODY_KINDS } from "@/lib/report/body";
import type { Configuration } from "@/lib/report/score/configuration";

const Share = z.number().min(0).max(1);
const Interval = z.tuple([z.number(), z.number()]);

export const ConfigurationSchema: z.ZodType<Configuration> = z.strictObject({
  version: z.string(),
  weights: z.strictObject({ timeliness: Share, completeness: Share, consistency: Share }),
  lost: z.strictObject({ perDayLate: z.number(), perFailure: z.number(), perWarning: z.number() }),
  completeness: z.strictObject({
    cells: Share,
    sections: Share,
    credit: z.strictObject({
      reported: Share,
      impliedFromBlank: Share,
      impliedFromLost: Share,
      notApplicable: Share,
      notApplicableRules: Share,
      blank: Share,
      absent: Share,
    }),
  }),
  outcome: z.strictObject({
    openness: z.number(),
    correction: z.number(),
    denominator: z.enum(["decided", "handled"]),
    prior: z.number().positive(),
    byMoments: z.strictObject({ bodies: z.int(), cases: z.int(), range: Interval }).nullable(),
    priors: z.array(z.number().positive()).min(1).max(20).exactOptional(),
    poolBelow: z.int(),
    poolYears: z.int().positive(),
  }),
  simulation: z.strictObject({
    draws: z.int().positive().max(1_000_000),
    weightConcentration: z.number().positive(),
    rankInterval: Interval,
  }),
  sensitivity: z.strictObject({ least: Share, step: Share, draws: z.int().positive().max(1_000_000) }),
  tierProbability: Share,
  groups: z.array(
    z.strictObject({
      key: z.string(),
      zh: z.string(),
      en: z.string(),
      kinds: z.array(z.enum(BODY_KINDS)),
      level: z.enum(AREA_LEVELS).exactOptional(),
      requests: z.tuple([z.number(), z.number().nullable()]).exactOptional(),
      least: z.int().exactOptional(),
    }),
  ),
});
