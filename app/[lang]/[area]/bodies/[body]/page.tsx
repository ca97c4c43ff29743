import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Body } from "@/components/body/body";
import { Shell } from "@/components/site/shell";
import { BodyView, type Links } from "@/lib/params";
import { nameOf } from "@/lib/report/body";
import { readBody } from "@/lib/server/read-body";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readBody);
type Props = PageProps<"/[lang]/[area]/bodies/[body]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area, body } = await readAddress(BodyView, props);
  const page = await read(area, body);
  if (!page) return {};
  return metadataOf(lang, fill(wordsIn(lang).body.title, { body: nameOf(page.body, lang) }), (links) => links.body(area, body));
}

export default async function Page(props: Props) {
  const { lang, area, body } = await readAddress(BodyView, props);
  const page = await read(area, body);
  if (!page) notFound();
  const here = (links: Links) => links.body(area, body);
  return (
    <Shell language={lang} area={page.area} current="bodies" here={here}>
      <Body {...page} language={lang} />
    </Shell>
  );
}
