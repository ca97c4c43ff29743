/** What would have changed a body's place: a day earlier, an error fewer. The other bodies stay as they are. */
import { SECTION_KEYS } from "@/lib/report/report";
import { type Assessment, timelinessOf } from "./assess";
import { completenessOf, type Filled } from "./completeness";
import type { Configuration } from "./configuration";
import { type Confirmed, consistencyOf } from "./consistency";
import { isOf, membersOf, scorable } from "./rank";
import { comparable, type Means, pointsOf, type Scorable, scoreOf } from "./score";

export type Change = {
  what: "dayEarlier" | "failureFewer" | "warningFewer" | "cellFilled" | "sectionAdded";
  /** With the change, and how much more than without. */
  score: number;
  gain: number;
  place: number;
};

type Step = { what: Change["what"]; better: Partial<Scorable> };

function stepsOf({ daysLate, filled, confirmed }: Assessment, configuration: Configuration): readonly Step[] {
  const steps: Step[] = [];
  if (daysLate) steps.push({ what: "dayEarlier", better: { timeliness: timelinessOf(daysLate - 1, configuration) } });
  steps.push(...confirmedSteps(confirmed, configuration));
  if (filled) steps.push(...filledSteps(filled, configuration));
  return steps;
}

function confirmedSteps({ failures, warnings }: Confirmed, configuration: Configuration): readonly Step[] {
  const step = (what: Change["what"], confirmed: Confirmed): Step => ({
    what,
    better: { consistency: consistencyOf(confirmed, configuration) },
  });
  return [
    ...(failures > 0 ? [step("failureFewer", { failures: failures - 1, warnings })] : []),
    ...(warnings > 0 ? [step("warningFewer", { failures, warnings: warnings - 1 })] : []),
  ];
}

function filledSteps(filled: Filled, configuration: Configuration): readonly Step[] {
  const step = (what: Change["what"], fuller: Partial<Filled>): readonly Step[] => {
    const completeness = completenessOf({ ...filled, ...fuller }, configuration);
    return completeness === null ? [] : [{ what, better: { completeness } }];
  };
  return [
    ...(filled.credit < filled.cells ? step("cellFilled", { credit: Math.min(filled.cells, filled.credit + 1) }) : []),
    ...(filled.sections < SECTION_KEYS.length ? step("sectionAdded", { sections: filled.sections + 1 }) : []),
  ];
}

/** The single steps that were open to a ranked body, in a fixed order; none for a body without a place. */
export function changesOf(
  assessment: Assessment,
  assessments: readonly Assessment[],
  means: Means,
  configuration: Configuration,
): readonly Change[] {
  const group = configuration.groups.find((one) => isOf(one, assessment));
  const body = assessment.reason === null ? scorable(assessment) : null;
  if (!group || !body) return [];
  const others = membersOf(group, assessments, means, configuration)
    .filter((member) => member.assessment.body !== assessment.body)
    .map(({ points }) => comparable(scoreOf(points)));
  const scored = (one: Scorable) => scoreOf(pointsOf(one, means, configuration));
  const now = scored(body);
  return stepsOf(assessment, configuration).map(({ what, better }) => {
    const score = scored({ ...body, ...better });
    return { what, score, gain: score - now, place: 1 + others.filter((other) => other > comparable(score)).length };
  });
}
