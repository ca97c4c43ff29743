import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Problems } from "@/components/problems/problems";
import { Shell } from "@/components/site/shell";
import { type Links, ProblemsView } from "@/lib/params";
import { readProblems } from "@/lib/server/read-voices";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const read = cache(readProblems);
type Props = PageProps<"/[lang]/[area]/problems">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, area } = await readAddress(ProblemsView, props);
  const page = await read(area);
  if (!page) return {};
  const words = wordsIn(lang).problems;
  const title = fill(words.title, { area: lang === "zh" ? page.area.name : page.area.nameEn });
  return metadataOf(lang, title, (links) => links.problems(area), words.lead);
}

export default async function Page(props: Props) {
  const { lang, area, body, year, cell } = await readAddress(ProblemsView, props);
  const page = await read(area);
  if (!page) notFound();
  const about = body !== undefined && year !== undefined ? { bodyId: body, year, ...(cell && { cell }) } : null;
  const here = (links: Links) => links.problems(area, { body, year, cell });
  return (
    <Shell language={lang} area={page.area} here={here}>
      <Problems {...page} language={lang} about={about} />
    </Shell>
  );
}
