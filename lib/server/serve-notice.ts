/** A letter as a Word file, for the office and for the body that it was sent to; a circular for all who report. */
import { readNotice } from "@/lib/db/notices";
import { noticeOf } from "@/lib/params/notices";
import { bodiesFor, mayDo } from "./permissions";
import { printNotice } from "./print-notice";
import { servePrivate } from "./private-file";
import type { Viewer } from "./session";

/** Who may read a letter. */
export function maySeeNotice(viewer: Viewer, areaId: string, bodyId: string | null): boolean {
  if (mayDo(viewer, "monitor.read", { areaId })) return true;
  if (bodyId !== null) return mayDo(viewer, "report.read", { areaId, bodyId });
  const own = bodiesFor(viewer, "report.read", areaId);
  return own === "all" || own.length > 0;
}

export const serveNotice = (request: Request, areaId: string, id: string): Promise<Response> =>
  servePrivate(request, "docx", async (viewer) => {
    const key = noticeOf(id);
    const notice = key && (await readNotice(areaId, key));
    if (!notice || !maySeeNotice(viewer, areaId, notice.bodyId)) return null;
    return { name: `${notice.letter.symbol}.docx`, bytes: await printNotice(notice.letter) };
  });
