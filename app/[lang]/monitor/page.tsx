import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Census } from "@/components/monitor/census";
import { sayStanding } from "@/components/monitor/standing";
import { MonitorView } from "@/lib/params/monitor";
import { csvOf } from "@/lib/report/export/csv";
import { STATE_NAMES } from "@/lib/report/states";
import { readCensus } from "@/lib/server/read-census";
import { monitor } from "@/lib/words/zh/monitor";

export const metadata = { title: monitor.census.title };

const HEAD = [
  monitor.census.body,
  monitor.census.kind,
  monitor.census.dueOn,
  monitor.census.standing,
  monitor.census.publishedOn,
  monitor.census.submittedOn,
  monitor.census.state,
];

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor">) {
  const { area, year } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor", "monitor.read", area);
  const census = await readCensus(areaId, year);
  if (!census) notFound();
  const rows = census.lines.map((line) => [
    line.name,
    monitor.kinds[line.kind],
    line.due,
    sayStanding(line),
    line.publishedOn ?? "",
    line.submittedOn ?? "",
    line.state === null ? "" : STATE_NAMES[line.state],
  ]);
  return <Census {...census} areaId={areaId} csv={csvOf(HEAD, rows)} />;
}
