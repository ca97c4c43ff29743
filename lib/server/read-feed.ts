/** What is new in an area: reports that came, were corrected or went, and rankings that were made public. */
import { type AreaEntry, readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listDisplays } from "@/lib/db/displays";
import { listEditions } from "@/lib/db/editions";
import type { Body, Scope } from "@/lib/report/body";
import { editionName } from "@/lib/report/editions/id";

export type News = { at: Date; id: string } & (
  | { what: "report" | "correction" | "withdrawn"; body: Body; year: number; scope: Scope }
  | { what: "edition"; year: number; edition: string }
);

const NEWEST = 50;

/** The newest first; null where there is no such area. */
export async function readFeed(areaId: string): Promise<{ area: AreaEntry; news: readonly News[] } | null> {
  const area = await readArea(areaId);
  if (!area) return null;
  const [bodies, lines, editions] = await Promise.all([
    listBodies(areaId),
    listDisplays(areaId),
    listEditions(areaId, { released: true }),
  ]);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const versions = new Map<string, number | null>();
  const reports = lines.flatMap(({ bodyId, year, scope, version, shownAt, revision }): News[] => {
    const key = `${bodyId} ${year} ${scope}`;
    const before = versions.get(key);
    versions.set(key, version);
    const body = byId.get(bodyId);
    // The same version again: only its publication or its mark changed.
    if (!body || before === version) return [];
    const what = version === null ? "withdrawn" : before ? "correction" : "report";
    return [{ at: shownAt, id: `${areaId}:${revision}`, what, body, year, scope }];
  });
  const rankings = editions.flatMap(({ release, ...edition }): News[] =>
    release
      ? [
          {
            at: release.at,
            id: `${areaId}:${editionName(edition)}`,
            what: "edition",
            year: edition.year,
            edition: editionName(edition),
          },
        ]
      : [],
  );
  const news = [...reports, ...rankings].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  return { area, news: news.slice(0, NEWEST) };
}
