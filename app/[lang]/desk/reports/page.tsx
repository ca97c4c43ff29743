import type { Metadata } from "next";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { ReportList } from "@/components/desk/review/report-list";
import { readAreaName } from "@/lib/server/read-areas";
import { readDeskReports } from "@/lib/server/read-desk-reports";
import { review } from "@/lib/words/zh/review";

export const metadata: Metadata = { title: review.listTitle };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/reports">) {
  const { area, year } = await searchParams;
  const { viewer, areaId } = await requireAction("/desk/reports", "report.read", typeof area === "string" ? area : undefined);
  const wanted = typeof year === "string" && /^20\d\d$/.test(year) ? Number(year) : undefined;
  const [list, found] = await Promise.all([readDeskReports(viewer, areaId, wanted), readAreaName(areaId)]);
  return <ReportList areaId={areaId} areaName={found?.name ?? areaId} {...list} />;
}
