import { answer } from "@/lib/server/write";
import { correctReport } from "@/lib/server/writes/report-cells";

export const POST = answer(correctReport);
