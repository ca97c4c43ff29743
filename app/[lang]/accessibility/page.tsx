import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Accessibility } from "@/components/about/accessibility";
import { Shell } from "@/components/site/shell";
import { env } from "@/lib/env";
import { type Links, SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/accessibility">;
const here = (links: Links) => links.accessibility();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  const { title, lead } = wordsIn(lang).about.access;
  return metadataOf(lang, title, here, lead);
}

export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  const { SITE_ORGANISER, SITE_REPORT_ERROR_URL } = env();
  return (
    <Shell language={lang} here={here}>
      <Accessibility language={lang} organiser={SITE_ORGANISER} contactUrl={SITE_REPORT_ERROR_URL} />
    </Shell>
  );
}
