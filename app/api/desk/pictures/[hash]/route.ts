import { serveDocumentPicture } from "@/lib/server/serve-picture";

/** A page of an original, for who may have the original. */
export async function GET(request: Request, { params }: RouteContext<"/api/desk/pictures/[hash]">): Promise<Response> {
  return await serveDocumentPicture(request, (await params).hash);
}
