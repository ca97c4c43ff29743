import { answer } from "@/lib/server/write";
import { undoRosterChange } from "@/lib/server/writes/roster-change";

export const POST = answer(undoRosterChange);
