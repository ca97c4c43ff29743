import { answer } from "@/lib/server/write";
import { withdrawReport } from "@/lib/server/writes/reports";

export const POST = answer(withdrawReport);
