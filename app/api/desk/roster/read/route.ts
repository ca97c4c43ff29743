import { answer } from "@/lib/server/write";
import { readRosterSheet } from "@/lib/server/writes/roster";

export const POST = answer(readRosterSheet);
