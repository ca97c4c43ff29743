/** A receipt with the names that it prints. */
import { readArea } from "@/lib/db/areas";
import { type Receipt, readReceipt } from "@/lib/db/receipts";
import { nameAs } from "@/lib/report/body";
import { mayDo } from "./permissions";
import { findBody } from "./report-key";
import type { Viewer } from "./session";

/** Null where there is none, or the viewer may not see it. */
export async function readReceiptPage(
  viewer: Viewer,
  areaId: string,
  number: string,
): Promise<{ receipt: Receipt; area: string; body: string } | null> {
  const receipt = await readReceipt(areaId, number);
  if (!receipt || !mayDo(viewer, "report.read", { areaId, bodyId: receipt.bodyId })) return null;
  const [area, body] = await Promise.all([readArea(areaId), findBody(areaId, receipt.bodyId)]);
  return { receipt, area: area?.name ?? areaId, body: body ? nameAs(body, ["full", "short"], receipt.year) : receipt.bodyId };
}
