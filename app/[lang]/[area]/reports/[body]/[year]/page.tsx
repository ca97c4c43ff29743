import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf, withPreview } from "@/app/[lang]/metadata";
import { siteAddress } from "@/app/[lang]/site-address";
import { NoReport } from "@/components/report/no-report";
import { Report } from "@/components/report/report";
import { Shell } from "@/components/site/shell";
import { type Links, linksIn, ReportView } from "@/lib/params";
import { nameOf } from "@/lib/report/body";
import { readReport } from "@/lib/server/read-report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readReport);
type Props = PageProps<"/[lang]/[area]/reports/[body]/[year]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area, body, year, version } = await readAddress(ReportView, props);
  const page = await read(area, body, year, version);
  if (!page) return {};
  const title = fill(wordsIn(lang).report.title, { body: nameOf(page.body, lang, year), year });
  const metadata = metadataOf(lang, title, (links) => links.report(area, body, year, { version }));
  if (!page.report) return { ...metadata, robots: { index: false } };
  // The card shows the figures of the version on display; another version, and a report without figures, have none.
  if (version !== undefined || page.report.form === null) return metadata;
  return withPreview(metadata, lang, linksIn(lang).figureFile(area, "report.png", { body, year }));
}

export default async function Page(props: Props) {
  const { lang, area, body, year, cell, version, q } = await readAddress(ReportView, props);
  const page = await read(area, body, year, version);
  if (!page || (version !== undefined && !page.report)) notFound();
  const here = (links: Links) => links.report(area, body, year, { cell, version, q });
  return (
    <Shell language={lang} area={page.area} current="bodies" here={here}>
      {page.report ? (
        <Report {...page} report={page.report} year={year} language={lang} q={q} site={await siteAddress()} />
      ) : (
        <NoReport {...page} year={year} language={lang} />
      )}
    </Shell>
  );
}
