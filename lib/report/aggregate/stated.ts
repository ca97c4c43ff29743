/** Figures that stand only in the units' prose (主动公开条数, 信息处理费), each with the sentence that says it. */

import { round } from "@/lib/report/check/amounts";
import { namesAnotherYear } from "@/lib/report/clause";
import type { Claim } from "@/lib/report/report";
import type { Unit } from "./unit";

export const STATED_MEASURES = ["disclosed", "published", "processingFee"] as const;
export type StatedMeasure = (typeof STATED_MEASURES)[number];

type Said = { value: number; sentence: string };

/**
 * What a unit says. `value` is null where it says nothing, says “余” or “约”, or gives several different numbers: then a person
 * has to read the sentences. Money is in 元.
 */
export type Stated = { body: string; value: number | null; said: readonly Said[] };

/** `sum` of the units that give one number; `silent` of the units with a report give none, `unclear` have to be read. */
export type StatedSum = {
  measure: StatedMeasure;
  unit: "条" | "元";
  sum: number;
  counted: readonly Stated[];
  unclear: readonly Stated[];
  silent: readonly string[];
};

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** 0.6万元 are 6000元; of what counts things the number is what it is. */
const countOf = ({ value, unit }: Claim): number => round(value * (unit?.endsWith("元") ? (SCALES[unit.charAt(0)] ?? 1) : 1));

const isOfYear = ({ sentence, raw }: Claim, year: number): boolean =>
  !namesAnotherYear(sentence.slice(0, Math.max(0, sentence.indexOf(raw))), year);

function statedBy({ body, report }: Unit, measure: StatedMeasure, year: number): Stated {
  const claims = (report?.claims ?? []).filter((claim) => claim.measure === measure && isOfYear(claim, year));
  const said = claims.map((claim) => ({ value: countOf(claim), sentence: claim.sentence }));
  const values = new Set(said.map(({ value }) => value));
  const [value = null] = values;
  const isClear = values.size === 1 && claims.every(({ approximate }) => !approximate);
  return { body, value: isClear ? value : null, said };
}

/** One sum for each measure; units without a report say nothing and are not among the silent. */
export function statedIn(units: readonly Unit[], year: number): readonly StatedSum[] {
  const reported = units.filter(({ report }) => report !== null);
  return STATED_MEASURES.map((measure) => {
    const stated = reported.map((unit) => statedBy(unit, measure, year));
    const counted = stated.filter(({ value }) => value !== null);
    return {
      measure,
      unit: measure === "processingFee" ? "元" : "条",
      sum: round(counted.reduce((sum, { value }) => sum + (value ?? 0), 0)),
      counted,
      unclear: stated.filter(({ value, said }) => value === null && said.length > 0),
      silent: stated.flatMap(({ body, said }) => (said.length === 0 ? [body] : [])),
    };
  });
}
