import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { rankingsContext } from "@/components/rankings/context";
import { Method } from "@/components/rankings/method";
import { Shell } from "@/components/site/shell";
import type { Links } from "@/lib/params";
import { RankingsAddress } from "@/lib/params/rankings";
import { readRankings } from "@/lib/server/read-rankings";

const read = cache((area: string, of: "areas" | undefined, year: number | undefined, edition: string | undefined) =>
  readRankings(area, { of, year, edition }),
);
type Props = PageProps<"/[lang]/[area]/rankings/method">;

async function readPage(props: Props) {
  const { lang, area: id, of, year, edition } = await readAddress(RankingsAddress, props);
  const page = await read(id, of, year, edition);
  if (!page?.frozen) return null;
  const context = rankingsContext({ ...page, frozen: page.frozen, language: lang, view: { of, year, edition } });
  return { lang, page, context, here: (links: Links) => links.method(id, { of, year, edition }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await readPage(props);
  return found ? metadataOf(found.lang, found.context.words.methodTitle, found.here) : {};
}

export default async function Page(props: Props) {
  const found = await readPage(props);
  if (!found) notFound();
  const { lang, page, context, here } = found;
  return (
    <Shell language={lang} area={page.area} current="rankings" here={here}>
      <Method context={context} />
    </Shell>
  );
}
