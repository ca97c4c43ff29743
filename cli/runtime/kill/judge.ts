/** What must be true of the database at every moment, and at the end. */
import { withConnection } from "@/lib/db/databases";
import { getOriginal } from "@/lib/server/originals";
import { AREA, type Made } from "./documents";

type Row = Record<string, unknown>;
const rows = (url: string, sql: string): Promise<Row[]> =>
  withConnection(url, async (client) => (await client.query<Row>(sql)).rows);

/** Reports that are there by half: without version, document, figures or their line in the displays. */
const HALF = `
  SELECT r.body_id, r.year FROM reports r
  LEFT JOIN report_versions v ON (v.area_id, v.body_id, v.year, v.scope) = (r.area_id, r.body_id, r.year, r.scope)
  LEFT JOIN documents d ON (d.area_id, d.sha256) = (v.area_id, v.document_sha256)
  LEFT JOIN figures f ON (f.area_id, f.body_id, f.year, f.scope) = (r.area_id, r.body_id, r.year, r.scope)
  LEFT JOIN displays s ON (s.area_id, s.body_id, s.year, s.scope) = (r.area_id, r.body_id, r.year, r.scope)
  WHERE v.number IS NULL OR d.sha256 IS NULL OR r.live_version IS NULL OR f.version IS DISTINCT FROM r.live_version
    OR s.version IS NULL OR (SELECT count(*) FROM jsonb_object_keys(f.values)) < 190`;

/** Reports with more than one version or display. */
const DOUBLE = `
  SELECT body_id, year FROM report_versions GROUP BY body_id, year HAVING count(*) > 1
  UNION ALL SELECT body_id, year FROM displays GROUP BY body_id, year HAVING count(*) > 1`;

const named = (what: string, found: readonly Row[]): string[] => found.map((row) => `${what}: ${JSON.stringify(row)}`);

export const judgeNow = async (url: string): Promise<string[]> => [
  ...named("half", await rows(url, HALF)),
  ...named("double", await rows(url, DOUBLE)),
];

export async function judgeEnd(url: string, documents: readonly Made[]): Promise<string[]> {
  const problems = await judgeNow(url);
  const shown = await rows(
    url,
    `SELECT body_id, year, values ->> 'requests.new.total' AS value, document_sha256 AS sha256
    FROM figures JOIN report_versions USING (area_id, body_id, year, scope)`,
  );
  const found = new Map(shown.map((row) => [`${row.body_id} ${row.year}`, row]));
  for (const { bodyId, year, value } of documents) {
    const row = found.get(`${bodyId} ${year}`);
    if (!row) problems.push(`lost: ${bodyId} ${year}`);
    else if (row.value !== String(value)) problems.push(`wrong: ${bodyId} ${year} says ${row.value}, not ${value}`);
    else if ((await getOriginal(AREA.id, String(row.sha256))) === null) problems.push(`no original: ${bodyId} ${year}`);
  }
  if (shown.length !== documents.length) problems.push(`${shown.length} on display, ${documents.length} brought`);
  const stages = await rows(url, "SELECT stage, count(*)::int AS n FROM upload_items WHERE stage <> 'accepted' GROUP BY stage");
  const gaps = await rows(url, "SELECT count(*)::int AS n, max(revision) AS last FROM displays HAVING count(*) <> max(revision)");
  return [...problems, ...named("not accepted", stages), ...named("gap in revisions", gaps)];
}

export const countAccepted = async (url: string): Promise<number> =>
  Number((await rows(url, "SELECT count(*)::int AS n FROM upload_items WHERE stage = 'accepted'"))[0]?.n ?? 0);
