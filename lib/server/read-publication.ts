/** Whether and when did each body put its report on its own website? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { listChecks, listSites, type StoredCheck } from "@/lib/db/publication-checks";
import { listReports } from "@/lib/db/reports";
import { env } from "@/lib/env";
import { type Body, nameOf, scopeOf } from "@/lib/report/body";
import { dueDate } from "@/lib/report/deadline";
import { changedAfterwards, type PublicationLine, type SeenCheck } from "@/lib/report/publication-check";
import { daysBetween } from "@/lib/report/timeliness";
import { currentYear, rosterOf } from "./roster";

const seen = ({ bodyId: _b, year: _y, scope: _s, at, ...check }: StoredCheck): SeenCheck => ({ ...check, at: at.toISOString() });

const isListed = (url: string, hosts: readonly string[]): boolean => URL.canParse(url) && hosts.includes(new URL(url).host);

/** Null where there is no such area. @param chosen a body whose checks are shown one by one. */
export async function readPublication(areaId: string, wanted?: number, chosen?: string) {
  const area = await readArea(areaId);
  if (!area) return null;
  const year = wanted ?? currentYear();
  const [bodies, reports, deadlines, checks, sites] = await Promise.all([
    listBodies(areaId),
    listReports(areaId, { years: [year] }),
    listDeadlines(areaId, year),
    listChecks(areaId, year),
    listSites(areaId),
  ]);
  const { lines: roster } = await rosterOf(areaId, year, bodies);
  const owing = new Set(roster.flatMap(({ bodyId, owes }) => (owes ? [bodyId] : [])));
  const hosts = env().PUBLICATION_HOSTS;
  const lineOf = (body: Body): PublicationLine => {
    const own = checks.filter((check) => check.bodyId === body.id && check.scope === scopeOf(body.kind));
    const last = own.at(-1) ?? null;
    const { due } = dueDate(body.kind, year, deadlines);
    const publishedOn = reports.find((one) => one.bodyId === body.id && one.scope === scopeOf(body.kind))?.publishedOn ?? null;
    const site = sites.get(body.id) ?? "";
    return {
      ...{ body: body.id, name: nameOf(body, "zh", year), due, site, canFetch: isListed(site, hosts), publishedOn },
      daysLate: publishedOn === null ? 0 : Math.max(0, daysBetween(due, publishedOn)),
      last: last && seen(last),
      afterwards: changedAfterwards(own),
      otherDay: last?.publishedOn != null && publishedOn !== null && last.publishedOn !== publishedOn,
    };
  };
  const lines = bodies.filter(({ id }) => owing.has(id)).map(lineOf);
  const body = lines.find((line) => line.body === chosen) ?? null;
  const history = body
    ? checks
        .filter(({ bodyId }) => bodyId === body.body)
        .map(seen)
        .reverse()
    : [];
  return { area: area.name, year, lines, canFetch: hosts.length > 0, chosen: body && { ...body, history } };
}
