import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Preview } from "@/components/desk/review/preview";
import { mayDo } from "@/lib/server/permissions";
import { readPreviewPage, reportOfItem } from "@/lib/server/read-preview";
import { review } from "@/lib/words/zh/review";

export const metadata: Metadata = { title: review.previewTitle };

const text = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/uploads/[upload]/[item]">) {
  const [{ upload, item }, query] = await Promise.all([params, searchParams]);
  const { viewer, areaId } = await requireAction(`/desk/uploads/${upload}/${item}`, "report.upload", text(query.area));
  const year = Number(text(query.year));
  const choice = { bodyId: text(query.body), year: Number.isInteger(year) && year > 2000 ? year : undefined };
  const key = { areaId, uploadId: upload, id: item };
  const page = await readPreviewPage(viewer, key, choice);
  // Accepted meanwhile, it leads to its report; called off, to the list.
  if (!page) redirect((await reportOfItem(key)) ?? `/desk/uploads/${upload}?area=${areaId}`);
  const mayShow = mayDo(viewer, "report.publish", { areaId });
  return <Preview item={key} page={page} mayShow={mayShow} />;
}
