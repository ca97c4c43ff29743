import { answer } from "@/lib/server/write";
import { answerToNotice } from "@/lib/server/writes/notices";

export const POST = answer(answerToNotice);
