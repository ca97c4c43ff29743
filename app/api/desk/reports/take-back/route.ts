import { answer } from "@/lib/server/write";
import { takeBackReport } from "@/lib/server/writes/reports";

export const POST = answer(takeBackReport);
