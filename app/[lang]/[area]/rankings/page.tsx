import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf, withPreview } from "@/app/[lang]/metadata";
import { siteAddress } from "@/app/[lang]/site-address";
import { rankingsContext } from "@/components/rankings/context";
import { NoEdition } from "@/components/rankings/no-edition";
import { Rankings, titleOf } from "@/components/rankings/rankings";
import { Shell } from "@/components/site/shell";
import { type Links, linksIn } from "@/lib/params";
import { RankingsAddress } from "@/lib/params/rankings";
import { editionName } from "@/lib/report/editions/id";
import { readRankings } from "@/lib/server/read-rankings";

const read = cache((area: string, of: "areas" | undefined, year: number | undefined, edition: string | undefined) =>
  readRankings(area, { of, year, edition }),
);
type Props = PageProps<"/[lang]/[area]/rankings">;

async function readPage(props: Props) {
  const { lang, area: id, ...view } = await readAddress(RankingsAddress, props);
  const page = await read(id, view.of, view.year, view.edition);
  const site = await siteAddress();
  const context = page?.frozen ? rankingsContext({ ...page, frozen: page.frozen, language: lang, view, site }) : null;
  return { lang, id, view, page, context };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, id, view, context } = await readPage(props);
  if (!context) return {};
  const metadata = metadataOf(lang, titleOf(context), (links) => links.rankings(id, view), context.words.lead);
  return withPreview(
    metadata,
    lang,
    linksIn(lang).editionFile(id, editionName(context.frozen.facts), "card", { group: view.group }),
  );
}

export default async function Page(props: Props) {
  const { lang, id, view, page, context } = await readPage(props);
  if (!page) notFound();
  return (
    <Shell language={lang} area={page.area} current="rankings" here={(links: Links) => links.rankings(id, view)}>
      {context ? (
        <Rankings context={context} />
      ) : (
        <NoEdition area={page.area} language={lang} hasOthers={page.editions.length > 0} />
      )}
    </Shell>
  );
}
