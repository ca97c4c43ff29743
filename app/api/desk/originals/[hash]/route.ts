import { serveOriginal } from "@/lib/server/serve-original";

/** The very bytes of an original, for who may have them: always a download, never a page. */
export async function GET(request: Request, { params }: RouteContext<"/api/desk/originals/[hash]">): Promise<Response> {
  const { hash } = await params;
  return await serveOriginal(request, new URL(request.url).searchParams.get("area") ?? "", hash);
}
