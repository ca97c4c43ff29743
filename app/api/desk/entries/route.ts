import { answer } from "@/lib/server/write";
import { saveEntry } from "@/lib/server/writes/entries";

export const POST = answer(saveEntry);
