/** Every constant of the index (年报公开规范指数), printed with every ranking. A change of any is a new version. */
import type { AreaLevel, BodyKind } from "@/lib/report/body";
import type { Interval } from "@/lib/report/stats";

export type Weights = { timeliness: number; completeness: number; consistency: number };

/**
 * Bodies are compared within their group only. Areas are of one group where they are of one level and get about as many requests:
 * from `requests[0]` up to, not including, `requests[1]` a year. A group of fewer than `least` compares nobody.
 */
export type Group = {
  key: string;
  zh: string;
  en: string;
  kinds: readonly BodyKind[];
  level?: AreaLevel;
  requests?: readonly [number, number | null];
  least?: number;
};

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
    /**
     * What the mean may truly be worth: each draw takes one of these, as probable as the bodies' differences make it, and a mean
     * that the pool allows. Since 1.1; without it every draw takes `prior` and the pool's mean as if they were known.
     */
    priors?: readonly number[];
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

/**
 * 1.1: draws know neither the area's mean nor what it is worth for certain (`priors`). Under 1.0 they did, and “leading” was
 * said with 91.5 % where 87.3 % came true, wherever bodies differ more than `prior` takes for granted (docs/ranking.md).
 */
export const INDEX: Configuration = {
  version: "1.1",
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
  outcome: {
    openness: 15,
    correction: 15,
    denominator: "decided",
    prior: 10,
    byMoments: null,
    priors: [2.5, 5, 10, 20, 50],
    poolBelow: 20,
    poolYears: 3,
  },
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

/** How many requests a year an area of each size gets. Chance weighs less on a large one, so sizes are not mixed. */
const SIZES = [
  { key: "small", zh: "申请少", en: "few requests", requests: [0, 100] },
  { key: "medium", zh: "申请较多", en: "more requests", requests: [100, 500] },
  { key: "large", zh: "申请多", en: "many requests", requests: [500, null] },
] as const;

const LEVELS = [
  { level: "county", zh: "区县", en: "Districts and counties" },
  { level: "city", zh: "设区的市", en: "Cities" },
  { level: "province", zh: "省级", en: "Provinces" },
] as const;

const rangeOf = ([from, to]: readonly [number, number | null], dash: string): string =>
  to === null ? `≥${from}` : from === 0 ? `<${to}` : `${from}${dash}${to - 1}`;

/** The same index between areas, on their aggregates. */
export const AREA_INDEX: Configuration = {
  ...INDEX,
  groups: LEVELS.flatMap(({ level, zh, en }) =>
    SIZES.map(({ key, requests, ...size }) => ({
      key: `${level}${key}`,
      zh: `${zh}·${size.zh}（年均${rangeOf(requests, "—")}件）`,
      en: `${en}, ${size.en} (${rangeOf(requests, "–")} a year)`,
      kinds: ["government"] as const,
      level,
      requests,
      least: 3,
    })),
  ),
};
