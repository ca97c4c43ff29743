import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { ReceiptPage } from "@/components/desk/receipt/receipt";
import { readReceiptPage } from "@/lib/server/read-receipt";
import { receipt } from "@/lib/words/zh/receipt";

export const metadata: Metadata = { title: receipt.title };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/receipts/[number]">) {
  const [{ number }, { area }] = await Promise.all([params, searchParams]);
  const { viewer, areaId } = await requireAction(
    `/desk/receipts/${number}`,
    "report.read",
    typeof area === "string" ? area : undefined,
  );
  const found = await readReceiptPage(viewer, areaId, number);
  if (!found) notFound();
  return <ReceiptPage areaId={areaId} {...found} />;
}
