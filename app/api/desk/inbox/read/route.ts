import { answer } from "@/lib/server/write";
import { readMessages } from "@/lib/server/writes/inbox";

export const POST = answer(readMessages);
