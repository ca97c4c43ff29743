import { DeskAreaView } from "@/lib/params";
import { mayDo } from "@/lib/server/permissions";
import { servePrivate } from "@/lib/server/private-file";
import { currentYear, exportRoster } from "@/lib/server/roster";

/** The roster as a workbook, with the names of accounts: for whoever keeps it. */
export function GET(request: Request): Promise<Response> {
  const { area, year = currentYear() } = DeskAreaView.parse(Object.fromEntries(new URL(request.url).searchParams));
  return servePrivate(request, "xlsx", async (viewer) =>
    area && mayDo(viewer, "roster.write", { areaId: area })
      ? { name: `roster-${area}-${year}.xlsx`, bytes: await exportRoster(area, year) }
      : null,
  );
}
