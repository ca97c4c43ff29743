import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf, withPreview } from "@/app/[lang]/metadata";
import { Body } from "@/components/body/body";
import { Shell } from "@/components/site/shell";
import { BodyView, type Links, linksIn } from "@/lib/params";
import { nameOf } from "@/lib/report/body";
import { readBody } from "@/lib/server/read-body";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readBody);
type Props = PageProps<"/[lang]/[area]/bodies/[body]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area, body, joined } = await readAddress(BodyView, props);
  const page = await read(area, body, joined);
  if (!page) return {};
  const title = fill(wordsIn(lang).body.title, { body: nameOf(page.body, lang) });
  const metadata = metadataOf(lang, title, (links) => links.body(area, body, { joined }));
  return withPreview(metadata, lang, linksIn(lang).figureFile(area, "outcomes.png", { body }));
}

export default async function Page(props: Props) {
  const { lang, area, body, joined } = await readAddress(BodyView, props);
  const page = await read(area, body, joined);
  if (!page) notFound();
  const here = (links: Links) => links.body(area, body, { joined });
  return (
    <Shell language={lang} area={page.area} current="bodies" here={here}>
      <Body {...page} language={lang} />
    </Shell>
  );
}
