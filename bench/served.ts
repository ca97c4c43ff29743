/** Built pages over a database of figures, for benches that look at them from outside. */
import { type Browser, findBrowser } from "@/cli/runtime/browser";
import { buildPages, generateClient } from "@/cli/runtime/build";
import { servePages } from "@/cli/runtime/pages";
import { freePort } from "@/cli/runtime/ports";
import { startThrowaway } from "@/cli/runtime/throwaway";
import { disconnect } from "@/lib/db/client";
import { createDatabase, withConnection } from "@/lib/db/databases";
import { areaCode, type Extent, loadFigures } from "@/lib/db/load-figures";
import { migrate } from "@/lib/db/migrate";
import { makeEdition, releaseEdition } from "@/lib/server/make-edition";

const AREA = areaCode(0);
const LAST_YEAR = 2025;

/** An edition that the public sees; without one there would be no ranking on the page. Its bodies have said when they published. */
export async function showRanking(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO report_versions (area_id, body_id, year, scope, number, form, document_sha256, parser, content, findings, created_by, reason)
       SELECT area_id, body_id, year, scope, 1, 'C', '', '', '{"dates": [], "sections": []}', '[]', 'bench', '' FROM reports
       WHERE area_id = $1 AND year = $2`,
      [AREA, LAST_YEAR],
    );
  });
  const decision = { by: "bench", reason: "to be measured" };
  const made = await makeEdition(AREA, LAST_YEAR, decision);
  if (made.status !== "made") throw new Error(`the ranking to be measured: ${made.status}`);
  await releaseEdition(AREA, made.edition, decision);
}

/** @param run is given where the pages are, and a browser to look at them with. */
export async function withPages<T>(extent: Extent, run: (origin: string, browser: Browser) => Promise<T>): Promise<T> {
  await generateClient(() => {});
  const server = await startThrowaway();
  const url = await createDatabase(server.url, "bench_pages");
  await migrate(url);
  await loadFigures(url, extent);
  process.env.DATABASE_URL = url;
  await showRanking(url);
  const port = await freePort();
  const pages = await servePages(await buildPages(() => {}), port, "127.0.0.1");
  try {
    return await run(`http://127.0.0.1:${port}`, await findBrowser(() => {}));
  } finally {
    await pages.stop();
    await disconnect();
    await server.stop();
  }
}
