import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Data } from "@/components/about/data";
import { Shell } from "@/components/site/shell";
import { AreaView, type Links } from "@/lib/params";
import { readData } from "@/lib/server/read-data";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readData);
type Props = PageProps<"/[lang]/[area]/data">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area } = await readAddress(AreaView, props);
  const page = await read(area);
  if (!page) return {};
  const words = wordsIn(lang).data;
  const title = fill(words.title, { area: lang === "zh" ? page.area.name : page.area.nameEn });
  return metadataOf(lang, title, (links) => links.data(area), words.lead);
}

export default async function Page(props: Props) {
  const { lang, area } = await readAddress(AreaView, props);
  const page = await read(area);
  if (!page) notFound();
  const here = (links: Links) => links.data(area);
  return (
    <Shell language={lang} area={page.area} here={here}>
      <Data {...page} language={lang} />
    </Shell>
  );
}
