import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Notices } from "@/components/notices/notices";
import { MonitorView } from "@/lib/params/monitor";
import { officeOf, readNotices } from "@/lib/server/notices";
import { readAreaName } from "@/lib/server/read-areas";
import { currentYear } from "@/lib/server/roster";
import { notices } from "@/lib/words/zh/notices";

export const metadata = { title: notices.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/notices">) {
  const { area, year = currentYear() } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/notices", "notice.issue", area);
  const named = await readAreaName(areaId);
  if (!named) notFound();
  const [list, office] = await Promise.all([readNotices(areaId, year), officeOf(areaId, named.name)]);
  return <Notices {...{ areaId, year, office }} area={named.name} latest={currentYear()} notices={list} />;
}
