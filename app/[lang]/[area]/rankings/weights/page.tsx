import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { rankingsContext } from "@/components/rankings/context";
import { OwnWeights } from "@/components/rankings/own-weights";
import { Shell } from "@/components/site/shell";
import { type Links, linksIn } from "@/lib/params";
import { RankingsAddress } from "@/lib/params/rankings";
import { readRankings } from "@/lib/server/read-rankings";

const WEIGHTS = ["t", "c", "k", "o", "d"];

const read = cache((area: string, of: "areas" | undefined, year: number | undefined, edition: string | undefined) =>
  readRankings(area, { of, year, edition }),
);
type Props = PageProps<"/[lang]/[area]/rankings/weights">;

async function readPage(props: Props) {
  const { lang, area: id, of, year, edition } = await readAddress(RankingsAddress, props);
  const page = await read(id, of, year, edition);
  if (!page?.frozen) return null;
  const search = await props.searchParams;
  const query = Object.fromEntries(WEIGHTS.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : [])));
  const context = rankingsContext({ ...page, frozen: page.frozen, language: lang, view: { of, year, edition } });
  return { lang, id, page, context, query };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await readPage(props);
  if (!found) return {};
  const { lang, id, context, query } = found;
  return metadataOf(
    lang,
    context.words.weightsTitle,
    (links) => links.weights(id, { ...context.pinned, ...query }),
    context.words.weightsLead,
  );
}

export default async function Page(props: Props) {
  const found = await readPage(props);
  if (!found) notFound();
  const { lang, id, page, context, query } = found;
  const here = (links: Links) => links.weights(id, { ...context.pinned, ...query });
  return (
    <Shell language={lang} area={page.area} current="rankings" here={here}>
      <OwnWeights context={context} action={linksIn(lang).weights(id)} query={query} />
    </Shell>
  );
}
