import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { OfficeYear } from "@/components/monitor/office-year";
import { MonitorView } from "@/lib/params/monitor";
import { readYear } from "@/lib/server/read-year";
import { year as words } from "@/lib/words/zh/year";

export const metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/year">) {
  const { area, year } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/year", "monitor.read", area);
  const read = await readYear(areaId, year);
  if (!read) notFound();
  return <OfficeYear areaId={areaId} {...read} />;
}
