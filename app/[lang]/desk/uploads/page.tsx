import type { Metadata } from "next";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { UploadPage } from "@/components/desk/upload/upload-page";
import { mayDo } from "@/lib/server/permissions";
import { readUploadStart } from "@/lib/server/read-upload";
import { upload } from "@/lib/words/zh/upload";

export const metadata: Metadata = { title: upload.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/uploads">) {
  const { area } = await searchParams;
  const wanted = typeof area === "string" ? area : undefined;
  const { viewer, areaId } = await requireAction("/desk/uploads", "report.upload", wanted);
  const start = await readUploadStart(viewer, areaId);
  return <UploadPage areaId={areaId} start={start} mayShow={mayDo(viewer, "report.publish", { areaId })} view={null} />;
}
