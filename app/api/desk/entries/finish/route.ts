import { answer } from "@/lib/server/write";
import { finishEntry } from "@/lib/server/writes/entries";

export const POST = answer(finishEntry);
