import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { linksIn } from "@/lib/params";
import { readSitemap } from "@/lib/server/read-sitemap";
import { siteAddress } from "./[lang]/site-address";

const zh = linksIn("zh");
const en = linksIn("en");

/** Every page of every area in both languages, with the day on which a report came on display. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const site = await siteAddress();
  const entry = (here: (links: typeof zh) => string, lastModified?: Date) => ({
    url: site + here(zh),
    alternates: { languages: { "zh-CN": site + here(zh), en: site + here(en) } },
    ...(lastModified && { lastModified }),
  });
  const areas = await readSitemap();
  return [
    entry((links) => links.home()),
    entry((links) => links.form()),
    ...areas.flatMap(({ area, bodies, reports }) => [
      entry((links) => links.area(area)),
      entry((links) => links.bodies(area)),
      entry((links) => links.compare(area)),
      entry((links) => links.rankings(area)),
      entry((links) => links.data(area)),
      ...bodies.map((body) => entry((links) => links.body(area, body))),
      ...reports.map(({ bodyId, year, shownAt }) => entry((links) => links.report(area, bodyId, year), shownAt)),
    ]),
  ];
}
