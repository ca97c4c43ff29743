import { answer } from "@/lib/server/write";
import { returnReport } from "@/lib/server/writes/reports";

export const POST = answer(returnReport);
