import { answer } from "@/lib/server/write";
import { verifyLog } from "@/lib/server/writes/audit";

export const POST = answer(verifyLog);
