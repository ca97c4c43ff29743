/** Every constant of the index (年报公开规范指数), printed with every ranking. A change of any is a new version. */
import type { BodyKind } from "@/lib/report/body";
import type { Interval } from "@/lib/report/stats";

export type Weights = { timeliness: number; completeness: number; consistency: number };

/** Bodies are compared within their group only. */
export type Group = { key: string; zh: string; en: string; kinds: readonly BodyKind[] };

export type Configuration = {
  version: string;
  weights: Weights;
  /** Points of 100 lost by a day late, a confirmed hard failure and a confirmed warning. */
  lost: { perDayLate: number; perFailure: number; perWarning: number };
  completeness: {
    cells: number;
    sections: number;
    /** What a cell is worth by its status; a lost or unreadable one is left out of the sum. */
    credit: {
      reported: number;
      impliedFromBlank: number;
      impliedFromLost: number;
      notApplicable: number;
      /** “/” in the rows of government rules, which no district body can make. */
      notApplicableRules: number;
      blank: number;
      absent: number;
    };
  };
  outcome: {
    /** Points for the whole way from the area's mean to 1, and likewise to 0. */
    openness: number;
    correction: number;
    /** Of what openness is a share: of decisions on the substance (M08), or of all outcomes (M07). */
    denominator: "decided" | "handled";
    /** How many cases the area's mean is worth; `byMoments` estimates it where there are enough bodies with enough cases. */
    prior: number;
    byMoments: { bodies: number; cases: number; range: Interval } | null;
    /** Below so many cases in the area's year the pool takes in the years before; if that is not enough, there is no adjustment. */
    poolBelow: number;
    poolYears: number;
  };
  simulation: {
    draws: number;
    /** Dirichlet parameters add up to this: the larger, the closer the drawn weights stay. */
    weightConcentration: number;
    rankInterval: Interval;
  };
  /** Every set of weights of at least `least` each, in steps, and both denominators: does a body keep its tier? */
  sensitivity: { least: number; step: number; draws: number };
  /** A tier is given where the probability of its third of the places is at least this. */
  tierProbability: number;
  groups: readonly Group[];
};

export const INDEX: Configuration = {
  version: "1.0",
  weights: { timeliness: 0.4, completeness: 0.3, consistency: 0.3 },
  lost: { perDayLate: 2, perFailure: 15, perWarning: 5 },
  completeness: {
    cells: 0.7,
    sections: 0.3,
    credit: {
      reported: 1,
      impliedFromBlank: 0.5,
      impliedFromLost: 1,
      notApplicable: 0.5,
      notApplicableRules: 1,
      blank: 0,
      absent: 0,
    },
  },
  outcome: { openness: 15, correction: 15, denominator: "decided", prior: 10, byMoments: null, poolBelow: 20, poolYears: 3 },
  simulation: { draws: 10_000, weightConcentration: 100, rankInterval: [0.05, 0.95] },
  sensitivity: { least: 0.2, step: 0.1, draws: 1000 },
  tierProbability: 0.8,
  groups: [
    { key: "departments", zh: "区直部门", en: "Departments", kinds: ["department"] },
    { key: "towns", zh: "乡镇街道", en: "Towns and subdistricts", kinds: ["town", "subdistrict"] },
    {
      key: "branches",
      zh: "派出机构、管委会和授权组织",
      en: "Branches, committees and authorised organisations",
      kinds: ["branch", "committee", "authorised"],
    },
  ],
};
