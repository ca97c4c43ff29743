import { answer } from "@/lib/server/write";
import { reviewedReport } from "@/lib/server/writes/report-cells";

export const POST = answer(reviewedReport);
