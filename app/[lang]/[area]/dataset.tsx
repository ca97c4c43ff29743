import { siteAddress } from "@/app/[lang]/site-address";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { LICENCE } from "@/lib/report/export/licence";
import { readDataset } from "@/lib/server/read-dataset";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

/** What search engines for data are told (schema.org/Dataset). */
export async function Dataset({ area, language }: { area: Area; language: Language }) {
  const data = await readDataset(area.id);
  if (!data) return null;
  const site = await siteAddress();
  const words = wordsIn(language).feed;
  const name = language === "zh" ? area.name : area.nameEn;
  const file = (of: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: `${site}/api/v1/areas/${area.id}/bulk/${of}`,
  });
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: fill(words.dataset, { area: name }),
    description: fill(words.datasetDescription, { area: name }),
    url: site + linksIn(language).area(area.id),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    spatialCoverage: name,
    version: String(area.revision),
    ...(data.licence && { license: LICENCE[data.licence].url ?? data.licence }),
    ...(data.firstYear !== null && { temporalCoverage: `${data.firstYear}/${data.lastYear}` }),
    ...(data.changedAt && { dateModified: data.changedAt.toISOString() }),
    distribution: [
      file("figures.csv", "text/csv"),
      file("figures.json", "application/json"),
      file("tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
  };
  // Inside a script nothing is an entity: what could end it is written as a number.
  const text = JSON.stringify(dataset).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, in which no tag can end.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
