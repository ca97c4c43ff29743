import { exportAggregate } from "@/lib/server/export-aggregate";
import { mayDo } from "@/lib/server/permissions";
import { servePrivate } from "@/lib/server/private-file";

/** The draft as it stands, for those who draft it. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const areaId = query.get("area") ?? "";
  const as = query.get("as") === "xlsx" ? "xlsx" : "docx";
  return servePrivate(request, as, async (viewer) =>
    mayDo(viewer, "aggregate.draft", { areaId }) ? await exportAggregate(areaId, Number(query.get("year")), as) : null,
  );
}
