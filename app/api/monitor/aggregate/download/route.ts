import { exportAggregate } from "@/lib/server/export-aggregate";
import { mayDo } from "@/lib/server/permissions";
import { readViewer } from "@/lib/server/session";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The draft as it stands, for those who draft it. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const viewer = await readViewer(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const areaId = query.get("area") ?? "";
  if (!mayDo(viewer, "aggregate.draft", { areaId })) return new Response(null, { status: 404 });
  const as = query.get("as") === "xlsx" ? "xlsx" : "docx";
  const found = await exportAggregate(areaId, Number(query.get("year")), as);
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Content-Type": TYPES[as],
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
