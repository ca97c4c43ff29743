import type { Frozen } from "@/lib/report/editions/shown";
import type { Assessment } from "@/lib/report/score/assess";
import type { Ranked, RankedGroup, Unranked } from "@/lib/report/score/rank";

/** A body in a frozen ranking: ranked in its group, or apart with a reason. */
export type Standing = {
  body: string;
  assessment: Assessment;
  ranked: { one: Ranked; group: RankedGroup } | null;
  unranked: Unranked | null;
};

export function standingOf(body: string, { result }: Frozen): Standing | null {
  const assessment = result.assessments.find((one) => one.body === body);
  if (!assessment) return null;
  const group = result.ranking.groups.find(({ bodies }) => bodies.some((one) => one.body === body));
  const one = group?.bodies.find((other) => other.body === body);
  const unranked = result.ranking.unranked.find((other) => other.body === body) ?? null;
  return { body, assessment, ranked: group && one ? { one, group } : null, unranked };
}
