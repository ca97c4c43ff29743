import { answer } from "@/lib/server/write";
import { publishReport } from "@/lib/server/writes/reports";

export const POST = answer(publishReport);
