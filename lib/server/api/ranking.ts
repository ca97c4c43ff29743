/** The rows of a frozen ranking that the public may see. */
import { editionName } from "@/lib/report/editions/id";
import type { Frozen } from "@/lib/report/editions/shown";
import type { RowOf } from "@/lib/report/export/table";
import type { Assessment } from "@/lib/report/score/assess";
import { constantsOf } from "@/lib/report/score/constants";
import { readRankings } from "@/lib/server/read-rankings";
import type { Asking } from "./endpoint";
import type { CONSTANTS, RANKING, WHY } from "./tables";

/** Without an edition the newest; `asOf`: the newest that was public on that day. Null where the public sees none. */
async function frozenIn(area: string, { edition, asOf }: Asking): Promise<Frozen | null> {
  const page = await readRankings(area, { edition: edition ?? (asOf === undefined ? undefined : await editionOn(area, asOf)) });
  return page?.frozen && (asOf === undefined || page.frozen.facts.shown.on <= asOf) ? page.frozen : null;
}

const NO_PLACE = {
  group: null,
  place: null,
  shared: null,
  low: null,
  high: null,
  median: null,
  topThird: null,
  bottomThird: null,
  tier: null,
};

export async function rankingRows(area: string, asking: Asking): Promise<RowOf<typeof RANKING>[]> {
  const frozen = await frozenIn(area, asking);
  if (!frozen) return [];
  const { facts, result } = frozen;
  const of = { area, edition: editionName(facts) };
  const ranked = result.ranking.groups.flatMap(({ group, bodies }) =>
    bodies.map(
      ({ body, score, place, shared, placeInterval: [low, high], medianPlace: median, topThird, bottomThird, tier }) => ({
        ...{ ...of, group, body, score, place, shared, low, high, median, topThird, bottomThird, tier, reason: null },
      }),
    ),
  );
  const unranked = result.ranking.unranked.map(({ body, reason, score }) => ({
    ...{ ...of, ...NO_PLACE, body, score, reason },
  }));
  return [...ranked, ...unranked];
}

const factsOf = (one: Assessment | undefined) => ({
  daysLate: one?.daysLate ?? null,
  failures: one?.confirmed.failures ?? 0,
  warnings: one?.confirmed.warnings ?? 0,
  decided: one?.outcomes?.decided.of ?? null,
  open: one?.outcomes?.decided.cases ?? null,
  concluded: one?.outcomes?.concluded.of ?? null,
  corrected: one?.outcomes?.concluded.cases ?? null,
});

const NO_POINTS = { timeliness: null, completeness: null, consistency: null, openness: null, correction: null };

/** What each body's score is made of, ranked or not. */
export async function whyRows(area: string, asking: Asking): Promise<RowOf<typeof WHY>[]> {
  const frozen = await frozenIn(area, asking);
  if (!frozen) return [];
  const { groups, unranked } = frozen.result.ranking;
  const all = [...groups.flatMap(({ bodies }) => bodies.map((one) => ({ ...one, reason: null }))), ...unranked];
  return all.map(({ body, score, points, reason }) => ({
    ...{ area, edition: editionName(frozen.facts), body, score, ...(points ?? NO_POINTS) },
    ...factsOf(frozen.result.assessments.find((one) => one.body === body)),
    reason,
  }));
}

export async function constantRows(area: string, asking: Asking): Promise<RowOf<typeof CONSTANTS>[]> {
  const frozen = await frozenIn(area, asking);
  if (!frozen) return [];
  const { configuration, seed, cutOff } = frozen.input.heading;
  const of = { area, edition: editionName(frozen.facts) };
  const chosen = Object.entries({ seed, cutOff }).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
  return [...constantsOf(configuration), ...chosen].map((one) => ({ ...of, ...one }));
}

async function editionOn(area: string, day: string): Promise<string | undefined> {
  const page = await readRankings(area, {});
  const found = page?.editions.find(({ shown }) => shown.on <= day);
  return found && editionName(found);
}
