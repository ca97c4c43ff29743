import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { Missing } from "@/components/site/missing";
import { SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/missing">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  return { title: wordsIn(lang).missing.title, robots: { index: false } };
}

/** What stands at every address that has no page, as one that is drawn without a script: Next draws its own in the browser. */
export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  return <Missing language={lang} />;
}
