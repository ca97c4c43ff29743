import { answer } from "@/lib/server/write";
import { acceptReport } from "@/lib/server/writes/reports";

export const POST = answer(acceptReport);
