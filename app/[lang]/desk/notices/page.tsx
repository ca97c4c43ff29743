import { requireAction } from "@/app/[lang]/desk/viewer";
import { NoticeList } from "@/components/notices/notices";
import { MonitorView } from "@/lib/params/monitor";
import { readNotices } from "@/lib/server/notices";
import { bodiesFor } from "@/lib/server/permissions";
import { notices } from "@/lib/words/zh/notices";

export const metadata = { title: notices.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/notices">) {
  const { area, year } = MonitorView.parse(await searchParams);
  const { viewer, areaId } = await requireAction("/desk/notices", "notice.answer", area);
  const own = bodiesFor(viewer, "notice.answer", areaId);
  const list = await readNotices(areaId, year, own === "all" ? undefined : own);
  return <NoticeList areaId={areaId} notices={list} />;
}
