/** A letter as a Word file, for the office and for the body that it was sent to; a circular for all who report. */
import { readNotice } from "@/lib/db/notices";
import { noticeOf } from "@/lib/params/notices";
import { bodiesFor, mayDo } from "./permissions";
import { printNotice } from "./print-notice";
import { readViewer, type Viewer } from "./session";

/** Who may read a letter. */
export function maySeeNotice(viewer: Viewer, areaId: string, bodyId: string | null): boolean {
  if (mayDo(viewer, "monitor.read", { areaId })) return true;
  if (bodyId !== null) return mayDo(viewer, "report.read", { areaId, bodyId });
  const own = bodiesFor(viewer, "report.read", areaId);
  return own === "all" || own.length > 0;
}

const nothing = (status: number): Response => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function serveNotice(request: Request, areaId: string, id: string): Promise<Response> {
  const viewer = await readViewer(request.headers);
  if (!viewer) return nothing(401);
  const key = noticeOf(id);
  const notice = key && (await readNotice(areaId, key));
  if (!notice || !maySeeNotice(viewer, areaId, notice.bodyId)) return nothing(404);
  const name = encodeURIComponent(`${notice.letter.symbol}.docx`);
  return new Response(new Uint8Array(await printNotice(notice.letter)), {
    headers: {
      ...{ "Content-Type": WORD, "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store" },
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}
