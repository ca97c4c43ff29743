import { answer } from "@/lib/server/write";
import { writeReply } from "@/lib/server/writes/replies";

export const POST = answer(writeReply);
