import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Search } from "@/components/search/search";
import { Shell } from "@/components/site/shell";
import { type Links, SearchView } from "@/lib/params";
import { readSearch } from "@/lib/server/read-search";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readSearch);
type Props = PageProps<"/[lang]/[area]/search">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area, q } = await readAddress(SearchView, props);
  const words = wordsIn(lang).search;
  const title = q ? fill(words.titleOf, { query: q }) : words.nav;
  const metadata = metadataOf(lang, title, (links) => links.search(area, { q }));
  return q ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function Page(props: Props) {
  const { lang, area, page = 1, ...view } = await readAddress(SearchView, props);
  const { q = "", year, body, kind, section } = view;
  const filter = {
    ...(year !== undefined && { year }),
    ...(body !== undefined && { body }),
    ...(kind !== undefined && { kind }),
    ...(section !== undefined && { section }),
  };
  const found = await read(area, q, filter, page);
  if (!found) notFound();
  const here = (links: Links) => links.search(area, { ...view, page: page === 1 ? undefined : page });
  return (
    <Shell language={lang} area={found.area} current="search" here={here}>
      <Search {...found} language={lang} view={view} />
    </Shell>
  );
}
