import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf, withPreview } from "@/app/[lang]/metadata";
import { NoReports } from "@/components/overview/no-reports";
import { Overview } from "@/components/overview/overview";
import { Shell } from "@/components/site/shell";
import { type Links, linksIn, OverviewView } from "@/lib/params";
import { readOverview } from "@/lib/server/read-overview";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Dataset } from "./dataset";

const read = cache(readOverview);
type Props = PageProps<"/[lang]/[area]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area: id, year } = await readAddress(OverviewView, props);
  const page = await read(id, year);
  if (!page) return {};
  const area = lang === "zh" ? page.area.name : page.area.nameEn;
  if (!page.overview) return metadataOf(lang, area, (links) => links.area(id));
  const metadata = metadataOf(lang, fill(wordsIn(lang).overview.title, { area, year: page.overview.year }), (links) =>
    links.area(id, { year }),
  );
  const feed = `${linksIn(lang).area(id)}/feed.xml`;
  const whole = { ...metadata, alternates: { ...metadata.alternates, types: { "application/atom+xml": feed } } };
  return withPreview(whole, lang, linksIn(lang).figureFile(id, "outcomes.png"));
}

export default async function Page(props: Props) {
  const { lang, area: id, year } = await readAddress(OverviewView, props);
  const page = await read(id, year);
  if (!page) notFound();
  const here = (links: Links) => links.area(id, { year });
  return (
    <Shell language={lang} area={page.area} current="overview" here={here}>
      <Dataset area={page.area} language={lang} />
      {page.overview ? (
        <Overview
          {...page}
          overview={page.overview}
          language={lang}
          missingYear={year === page.overview.year ? undefined : year}
        />
      ) : (
        <NoReports area={page.area} language={lang} below={page.below} />
      )}
    </Shell>
  );
}
