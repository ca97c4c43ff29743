import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Rules } from "@/components/rules/rules";
import { Shell } from "@/components/site/shell";
import { type Links, SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/rules">;
const here = (links: Links) => links.rules();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  return metadataOf(lang, wordsIn(lang).rules.title, here, wordsIn(lang).rules.lead);
}

export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  return (
    <Shell language={lang} here={here}>
      <Rules language={lang} />
    </Shell>
  );
}
