import { answer } from "@/lib/server/write";
import { markOriginalSafe } from "@/lib/server/writes/takedowns";

export const POST = answer(markOriginalSafe);
