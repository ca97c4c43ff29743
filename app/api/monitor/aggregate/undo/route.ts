import { answer } from "@/lib/server/write";
import { undoAdjustment } from "@/lib/server/writes/aggregate";

export const POST = answer(undoAdjustment);
