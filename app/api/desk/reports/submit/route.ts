import { answer } from "@/lib/server/write";
import { submitReport } from "@/lib/server/writes/reports";

export const POST = answer(submitReport);
