import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Corrections } from "@/components/about/corrections";
import { Shell } from "@/components/site/shell";
import { AreaView, type Links } from "@/lib/params";
import { readCorrections } from "@/lib/server/read-corrections";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readCorrections);
type Props = PageProps<"/[lang]/[area]/corrections">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area } = await readAddress(AreaView, props);
  const page = await read(area);
  if (!page) return {};
  const words = wordsIn(lang).about.corrections;
  const title = fill(words.title, { area: lang === "zh" ? page.area.name : page.area.nameEn });
  return metadataOf(lang, title, (links) => links.corrections(area), words.lead);
}

export default async function Page(props: Props) {
  const { lang, area } = await readAddress(AreaView, props);
  const page = await read(area);
  if (!page) notFound();
  const here = (links: Links) => links.corrections(area);
  return (
    <Shell language={lang} area={page.area} here={here}>
      <Corrections {...page} language={lang} />
    </Shell>
  );
}
