import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Methodology } from "@/components/about/methodology";
import { Shell } from "@/components/site/shell";
import { type Links, SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/methodology">;
const here = (links: Links) => links.methodology();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  const { title, lead } = wordsIn(lang).about.method;
  return metadataOf(lang, title, here, lead);
}

export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  return (
    <Shell language={lang} here={here}>
      <Methodology language={lang} />
    </Shell>
  );
}
