import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Disputes } from "@/components/disputes/disputes";
import { NoReports } from "@/components/overview/no-reports";
import { Shell } from "@/components/site/shell";
import { type Links, YearTableView } from "@/lib/params";
import { DISPUTE_CELLS } from "@/lib/report/page-cells";
import { readYears } from "@/lib/server/read-years";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache((area: string, year: number | undefined) => readYears(area, DISPUTE_CELLS, year));
type Props = PageProps<"/[lang]/[area]/disputes">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area: id, year } = await readAddress(YearTableView, props);
  const page = await read(id, year);
  if (!page || page.span.length === 0) return {};
  const words = wordsIn(lang).outcomes;
  const area = lang === "zh" ? page.area.name : page.area.nameEn;
  return metadataOf(lang, fill(words.disputesTitle, { area }), (links) => links.disputes(id, { year }));
}

export default async function Page(props: Props) {
  const { lang, area, year, sort } = await readAddress(YearTableView, props);
  const page = await read(area, year);
  if (!page) notFound();
  const here = (links: Links) => links.disputes(area, { year, sort });
  return (
    <Shell language={lang} area={page.area} current="disputes" here={here}>
      {page.span.length === 0 ? (
        <NoReports area={page.area} language={lang} />
      ) : (
        <Disputes {...page} language={lang} sort={sort} missingYear={year === page.year ? undefined : year} />
      )}
    </Shell>
  );
}
