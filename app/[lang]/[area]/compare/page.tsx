import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf, withPreview } from "@/app/[lang]/metadata";
import { Compare, titleOf } from "@/components/compare/compare";
import { contextOf } from "@/components/compare/context";
import { Shell } from "@/components/site/shell";
import { AreaView, type Links, linksIn } from "@/lib/params";
import { type CompareView, readCompare as readView, writeCompare } from "@/lib/params/compare";
import { readCompare } from "@/lib/server/read-compare";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/[area]/compare">;

/** The same question is asked for the title and for the page; the view is told apart by its address. */
const read = cache((area: string, address: string) =>
  readCompare(area, readView(Object.fromEntries(new URLSearchParams(address))).view),
);

async function readPage(props: Props) {
  const { lang, area } = await readAddress(AreaView, { params: props.params });
  const { view, ignored } = readView(await props.searchParams);
  const address = linksIn(lang).compare(area, view).split("?")[1] ?? "";
  return { lang, area, view, ignored, data: await read(area, address) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area, view, data } = await readPage(props);
  if (!data || data.span.length === 0) return {};
  const context = contextOf(lang, view, data);
  const name = lang === "zh" ? data.area.name : data.area.nameEn;
  const title = fill(wordsIn(lang).compare.title, { area: name, sentence: titleOf(context) });
  const metadata = metadataOf(lang, title, (links) => links.compare(area, view), wordsIn(lang).compare.lead);
  return withPreview(metadata, lang, linksIn(lang).figureFile(area, "compare.png", writeCompare(view)));
}

/** The years at the ends of the span say nothing in an address. */
const shortened = (view: CompareView, span: readonly number[]): CompareView => ({
  ...view,
  from: view.from === span[0] ? undefined : view.from,
  to: view.to === span.at(-1) ? undefined : view.to,
});

export default async function Page(props: Props) {
  const { lang, area, view, ignored, data } = await readPage(props);
  if (!data) notFound();
  // A form that was sent without a script names every field; its view has a shorter address.
  if ("form" in (await props.searchParams)) redirect(linksIn(lang).compare(area, shortened(view, data.span)));
  const here = (links: Links) => links.compare(area, view);
  return (
    <Shell language={lang} area={data.area} current="compare" here={here}>
      <Compare language={lang} view={shortened(view, data.span)} ignored={ignored} data={data} />
    </Shell>
  );
}
