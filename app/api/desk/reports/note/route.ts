import { answer } from "@/lib/server/write";
import { noteCell } from "@/lib/server/writes/report-cells";

export const POST = answer(noteCell);
