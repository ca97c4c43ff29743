import { answer } from "@/lib/server/write";
import { noteCell } from "@/lib/server/writes/reports";

export const POST = answer(noteCell);
