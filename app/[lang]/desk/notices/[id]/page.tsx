import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { NoticePage } from "@/components/notices/notice";
import { noticeOf } from "@/lib/params/notices";
import { readTrackedNotice } from "@/lib/server/notices";
import { mayDo } from "@/lib/server/permissions";
import { maySeeNotice } from "@/lib/server/serve-notice";
import { notices } from "@/lib/words/zh/notices";

export const metadata = { title: notices.title };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/notices/[id]">) {
  const [{ id }, { area }] = await Promise.all([params, searchParams]);
  const wanted = typeof area === "string" ? area : undefined;
  const { viewer, areaId } = await requireAction(`/desk/notices/${id}`, "report.read", wanted);
  const key = noticeOf(id);
  const notice = key && (await readTrackedNotice(areaId, key));
  if (!notice || !maySeeNotice(viewer, areaId, notice.bodyId)) notFound();
  const { bodyId } = notice;
  const may = {
    withdraw: mayDo(viewer, "notice.issue", { areaId }),
    answer: bodyId !== null && mayDo(viewer, "notice.answer", { areaId, bodyId }),
  };
  return <NoticePage areaId={areaId} id={id} notice={notice} may={may} />;
}
