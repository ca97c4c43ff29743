import { answer } from "@/lib/server/write";
import { reviewedReport } from "@/lib/server/writes/reports";

export const POST = answer(reviewedReport);
