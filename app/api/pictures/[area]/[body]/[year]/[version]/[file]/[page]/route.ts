import { PictureView } from "@/lib/params";
import { readPublicPicture } from "@/lib/server/page-picture";

/** Nothing in a picture runs or fetches anything, even where somebody opens it by itself. */
const INERT = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  "Content-Disposition": "inline",
  "X-Content-Type-Options": "nosniff",
};

export async function GET(_: Request, { params }: { params: Promise<object> }): Promise<Response> {
  const view = PictureView.safeParse(await params);
  const picture = view.success ? await readPublicPicture(view.data) : null;
  if (!picture) return new Response(null, { status: 404 });
  const headers = { ...INERT, "Content-Type": picture.type, "Cache-Control": "public, max-age=86400" };
  return new Response(new Uint8Array(picture.bytes), { headers });
}
