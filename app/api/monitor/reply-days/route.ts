import { answer } from "@/lib/server/write";
import { setReplyDays } from "@/lib/server/writes/verdicts";

export const POST = answer(setReplyDays);
