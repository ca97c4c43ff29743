/** Originals as inert downloads: whatever is in them, a browser neither shows nor runs it. */

import { listBodiesOf } from "@/lib/db/document-bodies";
import { readDocument } from "@/lib/db/documents";
import { findEvidence } from "@/lib/db/publication-checks";
import { getOriginal } from "./originals";
import { mayDo } from "./permissions";
import { readViewer } from "./session";

const INERT = {
  "Content-Type": "application/octet-stream",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cache-Control": "private, no-store",
};

const nothing = (status: number): Response => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

export async function serveOriginal(request: Request, areaId: string, hash: string): Promise<Response> {
  const viewer = await readViewer(request.headers);
  if (!viewer) return nothing(401);
  if (!/^\d{2,6}$/.test(areaId) || !/^[0-9a-f]{64}$/.test(hash)) return nothing(404);
  const bodies = await listBodiesOf(areaId, hash);
  if (!bodies.some((bodyId) => mayDo(viewer, "original.read", { areaId, bodyId }))) return nothing(404);
  const [document, bytes] = await Promise.all([readDocument(areaId, hash), getOriginal(areaId, hash)]);
  if (!document || bytes === null) return nothing(404);
  return download(document.name, bytes);
}

const download = (name: string, bytes: Uint8Array): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { ...INERT, "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
  });

/** A page on which a publication check rests: for the office alone. */
export async function serveEvidence(request: Request, areaId: string, hash: string): Promise<Response> {
  const viewer = await readViewer(request.headers);
  if (!viewer) return nothing(401);
  if (!/^\d{2,6}$/.test(areaId) || !/^[0-9a-f]{64}$/.test(hash)) return nothing(404);
  if (!mayDo(viewer, "monitor.read", { areaId })) return nothing(404);
  const [evidence, bytes] = await Promise.all([findEvidence(areaId, hash), getOriginal(areaId, hash)]);
  return evidence && bytes !== null ? download(evidence.name, bytes) : nothing(404);
}
