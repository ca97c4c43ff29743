import { serveItemPicture } from "@/lib/server/serve-picture";

/** A page of an uploaded file that waits to be accepted, for who may see the upload. */
export async function GET(request: Request, { params }: RouteContext<"/api/desk/uploads/[upload]/picture">): Promise<Response> {
  return await serveItemPicture(request, (await params).upload);
}
