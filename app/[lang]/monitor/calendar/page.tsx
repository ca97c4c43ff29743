import { requireAction } from "@/app/[lang]/desk/viewer";
import { WorkYear } from "@/components/monitor/work-year";
import { MonitorView } from "@/lib/params/monitor";
import { currentYear } from "@/lib/server/roster";
import { readWorkYear } from "@/lib/server/workdays";
import { workdays } from "@/lib/words/zh/workdays";

export const metadata = { title: workdays.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/calendar">) {
  const { area, year } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/calendar", "monitor.read", area);
  return <WorkYear areaId={areaId} {...(await readWorkYear(areaId, year ?? currentYear() + 1))} />;
}
