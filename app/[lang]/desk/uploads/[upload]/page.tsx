import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { UploadPage } from "@/components/desk/upload/upload-page";
import { mayDo } from "@/lib/server/permissions";
import { readUploadStart, readUploadView } from "@/lib/server/read-upload";
import { upload } from "@/lib/words/zh/upload";

export const metadata: Metadata = { title: upload.title };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/uploads/[upload]">) {
  const [{ upload: id }, { area }] = await Promise.all([params, searchParams]);
  const wanted = typeof area === "string" ? area : undefined;
  const { viewer, areaId } = await requireAction(`/desk/uploads/${id}`, "report.upload", wanted);
  const [start, view] = await Promise.all([readUploadStart(viewer, areaId), readUploadView(viewer, areaId, id)]);
  if (!view) notFound();
  return <UploadPage areaId={areaId} start={start} mayShow={mayDo(viewer, "report.publish", { areaId })} view={view} />;
}
