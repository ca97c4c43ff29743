import { serveEvidence } from "@/lib/server/serve-original";

/** What a publication check rests on, as an inert download. */
export async function GET(request: Request, { params }: RouteContext<"/api/monitor/evidence/[hash]">): Promise<Response> {
  const { hash } = await params;
  return await serveEvidence(request, new URL(request.url).searchParams.get("area") ?? "", hash);
}
