import { answer } from "@/lib/server/write";
import { judgeReply } from "@/lib/server/writes/replies";

export const POST = answer(judgeReply);
