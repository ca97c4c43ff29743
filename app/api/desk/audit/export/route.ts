import { answer } from "@/lib/server/write";
import { exportLog } from "@/lib/server/writes/audit";

export const POST = answer(exportLog);
