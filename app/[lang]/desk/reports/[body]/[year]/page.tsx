import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { DeskReportPage } from "@/components/desk/review/report-page";
import { readDeskReport } from "@/lib/server/read-desk-report";
import { review } from "@/lib/words/zh/review";

export const metadata: Metadata = { title: review.listTitle };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/reports/[body]/[year]">) {
  const [{ body, year }, { area }] = await Promise.all([params, searchParams]);
  const { viewer, areaId } = await requireAction(
    `/desk/reports/${body}/${year}`,
    "report.read",
    typeof area === "string" ? area : undefined,
  );
  const report = /^20\d\d$/.test(year) ? await readDeskReport(viewer, areaId, body, Number(year)) : null;
  if (!report) notFound();
  return <DeskReportPage areaId={areaId} {...report} />;
}
