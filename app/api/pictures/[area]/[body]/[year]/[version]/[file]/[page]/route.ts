import { PictureView } from "@/lib/params";
import { readPublicPicture } from "@/lib/server/page-picture";

/** A page of an original, for everyone; next.config.js says that nothing in it runs. */
export async function GET(_: Request, { params }: { params: Promise<object> }): Promise<Response> {
  const view = PictureView.safeParse(await params);
  const picture = view.success ? await readPublicPicture(view.data) : null;
  if (!picture) return new Response(null, { status: 404 });
  const headers = { "Content-Type": picture.type, "Content-Disposition": "inline", "Cache-Control": "public, no-cache" };
  return new Response(new Uint8Array(picture.bytes), { headers });
}
