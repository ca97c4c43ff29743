/** Which pages are there to be found? */
import { listAreas } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import type { Display } from "@/lib/db/displays";
import { listShown } from "./export/records";

export type SitemapArea = {
  area: string;
  bodies: readonly string[];
  reports: readonly Pick<Display, "bodyId" | "year" | "shownAt">[];
};

/** A sitemap holds 50,000 addresses at most; areas come in the order of their codes while there is room. */
const MOST = 45_000;

export async function readSitemap(): Promise<readonly SitemapArea[]> {
  const found: SitemapArea[] = [];
  let count = 0;
  for (const { id, reports: shown } of await listAreas()) {
    if (shown === 0) continue;
    const [bodies, reports] = await Promise.all([listBodies(id), listShown(id)]);
    count += bodies.length + reports.length;
    if (count > MOST) break;
    found.push({ area: id, bodies: bodies.map((body) => body.id), reports });
  }
  return found;
}
