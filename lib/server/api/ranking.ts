/** The rows of a frozen ranking that the public may see. */
import { editionName } from "@/lib/report/editions/id";
import type { RowOf } from "@/lib/report/export/table";
import { readRankings } from "@/lib/server/read-rankings";
import type { Asking } from "./endpoint";
import type { RANKING } from "./tables";

/** Without an edition the newest; `asOf`: the newest that was public on that day. */
export async function rankingRows(area: string, { edition, asOf }: Asking): Promise<RowOf<typeof RANKING>[]> {
  const page = await readRankings(area, { edition: edition ?? (asOf === undefined ? undefined : await editionOn(area, asOf)) });
  if (!page?.frozen) return [];
  const { facts, result } = page.frozen;
  if (asOf !== undefined && facts.shown.on > asOf) return [];
  const of = { area, edition: editionName(facts) };
  const ranked = result.ranking.groups.flatMap(({ group, bodies }) =>
    bodies.map(({ body, score, place, placeInterval, tier }) => ({
      ...{ ...of, group, body, score, place, low: placeInterval[0], high: placeInterval[1], tier, reason: null },
    })),
  );
  const unranked = result.ranking.unranked.map(({ body, reason, score }) => ({
    ...{ ...of, group: null, body, score, place: null, low: null, high: null, tier: null, reason },
  }));
  return [...ranked, ...unranked];
}

async function editionOn(area: string, day: string): Promise<string | undefined> {
  const page = await readRankings(area, {});
  const found = page?.editions.find(({ shown }) => shown.on <= day);
  return found && editionName(found);
}
