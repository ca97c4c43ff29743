import { answer } from "@/lib/server/write";
import { reopenReport } from "@/lib/server/writes/reports";

export const POST = answer(reopenReport);
