/** The ranking of an area's year (docs/metrics.md): groups of comparable bodies, places with their uncertainty, tiers. */
import type { BodyKind } from "@/lib/report/body";
import { type Interval, placesOf, quantileOfCounts } from "@/lib/report/stats";
import type { Assessment, Outcomes, Reason } from "./assess";
import type { Configuration, Group } from "./configuration";
import type { Places } from "./places";
import { comparable, likelyMeansOf, type Means, meansOf, type Points, pointsOf, type Scorable, scoreOf } from "./score";
import { type Extent, type Pools, simulate } from "./simulate";

/** 优, 中, 待改进. */
export type Tier = "leading" | "middle" | "lagging";

export type Ranked = {
  body: string;
  kind: BodyKind;
  points: Points;
  score: number;
  /** Equal scores share the best place; `shared` says by how many. */
  place: number;
  shared: number;
  medianPlace: number;
  placeInterval: Interval;
  topThird: number;
  bottomThird: number;
  tier: Tier;
};

export type RankedGroup = { group: string; draws: number; bodies: readonly Ranked[] };
export type Unranked = { body: string; kind: BodyKind; reason: Reason; points: Points | null; score: number | null };
export type Ranking = {
  version: string;
  seed: number;
  means: Means;
  groups: readonly RankedGroup[];
  unranked: readonly Unranked[];
};

/** The numbers of a body that can be scored; null where something is unknown or nothing was published. */
export function scorable({ timeliness, completeness, consistency, outcomes }: Assessment): Scorable | null {
  if (timeliness === null || completeness === null || consistency === null || outcomes === null) return null;
  return { timeliness, completeness, consistency, outcomes };
}

/**
 * @param earlier the area's sums of outcomes in the years before, the nearest first.
 * @param seed the year of the reports.
 */
export function rank(
  assessments: readonly Assessment[],
  earlier: readonly Outcomes[],
  configuration: Configuration,
  seed: number,
  extent: Extent = "all",
): Ranking {
  return rankAround(poolsOf(assessments, earlier, configuration), assessments, configuration, seed, extent);
}

/** What does not hang on the weights. */
export const poolsOf = (
  assessments: readonly Assessment[],
  earlier: readonly Outcomes[],
  configuration: Configuration,
): Pools => ({
  means: meansOf(assessments, earlier, configuration),
  likely: likelyMeansOf(assessments, earlier, configuration),
});

/** The same where the pools are known already. */
export function rankAround(
  pools: Pools,
  assessments: readonly Assessment[],
  configuration: Configuration,
  seed: number,
  extent: Extent = "all",
): Ranking {
  const { means } = pools;
  const compared = withPeers(assessments, configuration);
  const groups = configuration.groups.map((group) => ({
    key: group.key,
    members: membersOf(group, compared, means, configuration),
  }));
  return {
    version: configuration.version,
    seed,
    means,
    groups: groups
      .filter(({ members }) => members.length > 0)
      .map(({ key, members }) => ({ group: key, ...rankMembers(members, pools, configuration, seed, extent) })),
    unranked: compared.flatMap((assessment) => unranked(assessment, means, configuration)),
  };
}

function unranked(assessment: Assessment, means: Means, configuration: Configuration): readonly Unranked[] {
  const { body, kind, reason } = assessment;
  const known = scorable(assessment);
  if (reason === null) return [];
  const points = known && pointsOf(known, means, configuration);
  return [{ body, kind, reason, points, score: points && scoreOf(points) }];
}

/** Does the group compare bodies like this one? An area whose requests are not known is like no other. */
export function isOf({ kinds, level, requests }: Group, { kind, area }: Pick<Assessment, "kind" | "area">): boolean {
  if (!kinds.includes(kind)) return false;
  if (level !== undefined && area?.level !== level) return false;
  if (requests === undefined) return true;
  const size = area?.requests ?? Number.NaN;
  return size >= requests[0] && size < (requests[1] ?? Number.POSITIVE_INFINITY);
}

/** Where too few are alike, or none, there is nothing to be compared with. */
export function withPeers(assessments: readonly Assessment[], { groups }: Configuration): readonly Assessment[] {
  const peers = new Map(
    groups.map((group) => [group.key, assessments.filter((one) => one.reason === null && isOf(group, one)).length] as const),
  );
  return assessments.map((one) => {
    const group = groups.find((other) => isOf(other, one));
    const isAlone = group ? (peers.get(group.key) ?? 0) < (group.least ?? 1) : one.area !== undefined;
    return one.reason === null && isAlone ? { ...one, reason: "peerless" } : one;
  });
}

/** A body that has a place. */
export type Member = { assessment: Assessment; body: Scorable; points: Points };

export function membersOf(
  group: Group,
  assessments: readonly Assessment[],
  means: Means,
  configuration: Configuration,
): readonly Member[] {
  return assessments.flatMap((assessment) => {
    const body = isOf(group, assessment) && assessment.reason === null ? scorable(assessment) : null;
    return body ? [{ assessment, body, points: pointsOf(body, means, configuration) }] : [];
  });
}

function rankMembers(
  members: readonly Member[],
  pools: Pools,
  configuration: Configuration,
  seed: number,
  extent: Extent,
): Omit<RankedGroup, "group"> {
  const scores = members.map(({ points }) => scoreOf(points));
  const places = placesOf(scores.map(comparable));
  const scorables = members.map(({ body }) => body);
  const simulated = simulate(scorables, pools, configuration, seed, extent);
  const bodies = members.map(({ assessment: { body, kind }, points }, index) => ({
    body,
    kind,
    points,
    score: scores[index] ?? 0,
    place: places[index] ?? 0,
    shared: places.filter((place) => place === places[index]).length,
    ...uncertainty(simulated.places[index], configuration),
  }));
  // Equals keep their common place; among them the list is in the order of their identifiers, to be the same every time.
  return { draws: simulated.draws, bodies: bodies.sort((a, b) => a.place - b.place || (a.body < b.body ? -1 : 1)) };
}

function uncertainty(
  { counts, top, bottom }: Places = { counts: [], top: 0, bottom: 0 },
  { simulation, tierProbability }: Configuration,
): Pick<Ranked, "medianPlace" | "placeInterval" | "topThird" | "bottomThird" | "tier"> {
  const [from, to] = simulation.rankInterval;
  return {
    medianPlace: quantileOfCounts(counts, 0.5),
    placeInterval: [quantileOfCounts(counts, from), quantileOfCounts(counts, to)],
    topThird: top,
    bottomThird: bottom,
    tier: top >= tierProbability ? "leading" : bottom >= tierProbability ? "lagging" : "middle",
  };
}
