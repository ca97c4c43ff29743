import { serveNotice } from "@/lib/server/serve-notice";

/** A letter of the office as a Word file. */
export async function GET(request: Request, { params }: RouteContext<"/api/desk/notices/[id]">): Promise<Response> {
  const { id } = await params;
  return await serveNotice(request, new URL(request.url).searchParams.get("area") ?? "", id);
}
