import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Publication } from "@/components/monitor/publication";
import { PublicationView } from "@/lib/params/monitor";
import { readPublication } from "@/lib/server/read-publication";
import { publication } from "@/lib/words/zh/publication";

export const metadata = { title: publication.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/publication">) {
  const { area, year, body } = PublicationView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/publication", "publication.check", area);
  const read = await readPublication(areaId, year, body);
  if (!read) notFound();
  return <Publication areaId={areaId} {...read} />;
}
