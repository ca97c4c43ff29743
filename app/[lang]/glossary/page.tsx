import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Glossary } from "@/components/about/glossary";
import { Shell } from "@/components/site/shell";
import { type Links, SiteView } from "@/lib/params";
import { metricExamples } from "@/lib/server/metric-examples";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/glossary">;
const here = (links: Links) => links.glossary();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  const { title, lead } = wordsIn(lang).about.glossary;
  return metadataOf(lang, title, here, lead);
}

export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  return (
    <Shell language={lang} here={here}>
      <Glossary language={lang} examples={Object.fromEntries(metricExamples())} />
    </Shell>
  );
}
