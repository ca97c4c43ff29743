/** Pictures of the pages of originals, for who may have the original; lib/server/page-picture.ts has those for everyone. */
import { z } from "zod";
import { listBodiesOf } from "@/lib/db/document-bodies";
import { readDocument } from "@/lib/db/documents";
import { readReading, readUpload } from "@/lib/db/uploads";
import type { Picture } from "@/lib/extract/picture";
import { pictureOf } from "./page-picture";
import { mayDo } from "./permissions";
import { readViewer, type Viewer } from "./session";

const Query = z.object({
  area: z.string().regex(/^\d{2,6}$/),
  file: z.coerce.number().int().min(1).default(1),
  page: z.coerce.number().int().min(1).default(1),
  item: z.string().max(64).default(""),
});
type Query = z.output<typeof Query>;

async function serve(request: Request, find: (viewer: Viewer, query: Query) => Promise<Picture | null>): Promise<Response> {
  const viewer = await readViewer(request.headers);
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const picture = viewer && query.success ? await find(viewer, query.data) : null;
  const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
  if (!picture) return new Response(null, { status: viewer ? 404 : 401, headers });
  const inert = {
    "Content-Type": picture.type,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
  return new Response(new Uint8Array(picture.bytes), { headers: { ...headers, ...inert } });
}

export const serveDocumentPicture = (request: Request, hash: string): Promise<Response> =>
  serve(request, async (viewer, { area, file, page }) => {
    const bodies = await listBodiesOf(area, hash);
    if (!bodies.some((bodyId) => mayDo(viewer, "original.read", { areaId: area, bodyId }))) return null;
    const document = await readDocument(area, hash);
    return document && (await pictureOf(area, document, { file, page }));
  });

export const serveItemPicture = (request: Request, uploadId: string): Promise<Response> =>
  serve(request, async (viewer, { area: areaId, file, page, item }) => {
    const upload = await readUpload(areaId, uploadId);
    const place = { areaId, ...(upload?.bodyId && { bodyId: upload.bodyId }) };
    if (!upload || !mayDo(viewer, "report.upload", place)) return null;
    const reading = await readReading({ areaId, uploadId, id: item });
    return reading && (await pictureOf(areaId, { files: [reading], text: reading.text }, { file, page }));
  });
