import { answer } from "@/lib/server/write";
import { endAccountSessions } from "@/lib/server/writes/people";

export const POST = answer(endAccountSessions);
