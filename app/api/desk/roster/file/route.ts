import { DeskAreaView } from "@/lib/params";
import { mayDo } from "@/lib/server/permissions";
import { currentYear, exportRoster } from "@/lib/server/roster";
import { readViewer } from "@/lib/server/session";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The roster as a workbook, with the names of accounts: for whoever keeps it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await readViewer(request.headers);
  const { area, year = currentYear() } = DeskAreaView.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (!viewer || !area || !mayDo(viewer, "roster.write", { areaId: area })) return new Response(null, { status: 404 });
  const headers = {
    "Content-Type": XLSX,
    "Content-Disposition": `attachment; filename="roster-${area}-${year}.xlsx"`,
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(await exportRoster(area, year)), { headers });
}
