import { readViewer } from "@/lib/server/session";

/** Whether the session still stands; asking keeps it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await readViewer(request.headers);
  return new Response(null, { status: viewer ? 204 : 401, headers: { "Cache-Control": "no-store" } });
}
