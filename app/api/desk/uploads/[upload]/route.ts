import { readUploadView } from "@/lib/server/read-upload";
import { readViewer } from "@/lib/server/session";

/** How far the files of an upload are; asked again and again by the page that shows it. */
export async function GET(request: Request, { params }: RouteContext<"/api/desk/uploads/[upload]">): Promise<Response> {
  const { upload } = await params;
  const areaId = new URL(request.url).searchParams.get("area") ?? "";
  const viewer = await readViewer(request.headers);
  if (!viewer) return Response.json({}, { status: 401 });
  const view = await readUploadView(viewer, areaId, upload);
  return view ? Response.json(view, { headers: { "Cache-Control": "no-store" } }) : Response.json({}, { status: 404 });
}
