/** Many reports with figures only, by COPY, to measure how pages fare among them. Nothing here is read from a report. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { withConnection } from "./databases";

export type Extent = { areas: number; bodies: number; years: number };

const LAST_YEAR = 2025;
const FIRST_AREA = 110000;
export const areaCode = (index: number): string => String(FIRST_AREA + index);
const bodyId = (index: number): string => `body${index}`;

/** Whole figures in a few sizes: what differs between bodies is of no matter to the time. */
const VALUES: readonly string[] = Array.from({ length: 32 }, (_, seed) =>
  JSON.stringify(Object.fromEntries(cellsOf("C").map(({ key }: { key: CellKey }, index) => [key, (seed * 7 + index) % 23]))),
);

type Line = readonly (string | number)[];

const copy = (client: pg.Client, into: string, lines: Iterable<Line>): Promise<void> => {
  function* chunks(): Generator<string> {
    let chunk = "";
    for (const line of lines) {
      chunk += `${line.join("\t")}\n`;
      if (chunk.length > 1 << 18) {
        yield chunk;
        chunk = "";
      }
    }
    yield chunk;
  }
  return pipeline(Readable.from(chunks()), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
};

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function* reportsOf({ areas, bodies, years }: Extent): Generator<[string, string, number]> {
  for (const area of range(areas))
    for (const body of range(bodies)) for (const year of range(years)) yield [areaCode(area), bodyId(body), LAST_YEAR - year];
}

function* lines<T extends readonly unknown[]>(of: Iterable<T>, line: (one: T) => Line): Generator<Line> {
  for (const one of of) yield line(one);
}

function* numbered(extent: Extent): Generator<[string, string, number, number]> {
  const each = extent.bodies * extent.years;
  let count = 0;
  for (const [area, body, year] of reportsOf(extent)) yield [area, body, year, (count++ % each) + 1];
}

/** Into an empty, migrated database; foreign keys are dropped for the while. */
export const loadFigures = (url: string, extent: Extent): Promise<void> =>
  withConnection(url, async (client) => {
    const { areas, bodies, years } = extent;
    const each = bodies * years;
    await client.query("SET session_replication_role = replica");
    const areaLines = range(areas).map(
      (area): Line => [areaCode(area), `区${area}`, `District ${area}`, "county", each, each, LAST_YEAR - years + 1, LAST_YEAR],
    );
    await copy(client, "areas (id, name, name_en, level, revision, reports, first_year, last_year)", areaLines);
    const bodyLines = areaLines.flatMap(([area = ""]) =>
      range(bodies).map((body): Line => [area, bodyId(body), body % 4 === 3 ? "town" : "department"]),
    );
    await copy(client, "bodies (area_id, id, kind)", bodyLines);
    await copy(
      client,
      "body_names (area_id, body_id, name, kind)",
      bodyLines.map(([area = "", body = ""]): Line => [area, body, `${body}局`, "short"]),
    );
    await copy(
      client,
      "reports (area_id, body_id, year, scope, state, published_on, live_at, live_version)",
      lines(reportsOf(extent), ([area, body, year]) => [
        area,
        body,
        year,
        "own",
        "live",
        `${year + 1}-01-20`,
        `${year + 1}-01-21`,
        1,
      ]),
    );
    await copy(
      client,
      "displays (area_id, revision, body_id, year, scope, version, reviewed, shown_at)",
      lines(numbered(extent), ([area, body, year, number]) => [area, number, body, year, "own", 1, "f", `${year + 1}-01-21`]),
    );
    await copy(
      client,
      "figures (area_id, body_id, year, scope, version, form, values)",
      lines(numbered(extent), ([area, body, year, number]) => [
        area,
        body,
        year,
        "own",
        1,
        "C",
        VALUES[number % VALUES.length] ?? "",
      ]),
    );
    await client.query("ANALYZE");
  });

/** The bare question behind a page's figures: the wanted cells of all reports of an area. */
export async function bareFigures(client: pg.Client, areaId: string, keys: readonly CellKey[]): Promise<number> {
  const wanted = keys.map((_, index) => `once.unpacked -> $${index + 2}`).join(", ");
  const { rowCount } = await client.query(
    `SELECT body_id, year, scope, jsonb_build_array(${wanted}) FROM figures, LATERAL (SELECT values || '{}' AS unpacked OFFSET 0) AS once
     WHERE area_id = $1 ORDER BY year, body_id`,
    [areaId, ...keys],
  );
  return rowCount ?? 0;
}
