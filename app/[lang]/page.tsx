import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Home } from "@/components/home/home";
import { Shell } from "@/components/site/shell";
import { HomeView, type Links, linksIn, SiteView } from "@/lib/params";
import { readHome } from "@/lib/server/read-areas";
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
  const { lang, q = "" } = await readAddress(HomeView, props);
  const { groups, all } = await readHome(q);
  const [only] = groups.flatMap(({ outermost, areas }) => [...areas, outermost]);
  if (only && all.areas === 1) redirect(linksIn(lang).area(only.area.id));
  return (
    <Shell language={lang} here={here}>
      <Home language={lang} groups={groups} all={all} query={q} />
    </Shell>
  );
}
