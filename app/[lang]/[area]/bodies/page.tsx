import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Bodies } from "@/components/bodies/bodies";
import { Shell } from "@/components/site/shell";
import { AreaView, type Links } from "@/lib/params";
import { readBodies } from "@/lib/server/read-bodies";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readBodies);
type Props = PageProps<"/[lang]/[area]/bodies">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area: id } = await readAddress(AreaView, props);
  const page = await read(id);
  if (!page) return {};
  const area = lang === "zh" ? page.area.name : page.area.nameEn;
  return metadataOf(lang, fill(wordsIn(lang).bodies.title, { area }), (links) => links.bodies(id));
}

export default async function Page(props: Props) {
  const { lang, area: id } = await readAddress(AreaView, props);
  const page = await read(id);
  if (!page) notFound();
  const here = (links: Links) => links.bodies(id);
  return (
    <Shell language={lang} area={page.area} current="bodies" here={here}>
      <Bodies {...page} language={lang} />
    </Shell>
  );
}
