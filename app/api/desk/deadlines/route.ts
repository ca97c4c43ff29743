import { answer } from "@/lib/server/write";
import { setDeadlines } from "@/lib/server/writes/roster";

export const POST = answer(setDeadlines);
