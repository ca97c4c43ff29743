import { answer } from "@/lib/server/write";
import { correctReport } from "@/lib/server/writes/reports";

export const POST = answer(correctReport);
