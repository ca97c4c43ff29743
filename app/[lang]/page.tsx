import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Home } from "@/components/home/home";
import { Shell } from "@/components/site/shell";
import { type Links, linksIn, SiteView } from "@/lib/params";
import { readAreas } from "@/lib/server/read-areas";
import { wordsIn } from "@/lib/words/words";
import { readAddress } from "./address";
import { metadataOf } from "./metadata";

type Props = PageProps<"/[lang]">;
const here = (links: Links) => links.home();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  return metadataOf(lang, wordsIn(lang).home.title, here);
}

/** Where there is one area only, that is the home. */
export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  const areas = await readAreas();
  const [only] = areas;
  if (only && areas.length === 1) redirect(linksIn(lang).area(only.area.id));
  return (
    <Shell language={lang} here={here}>
      <Home language={lang} areas={areas} />
    </Shell>
  );
}
