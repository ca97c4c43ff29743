import { answer } from "@/lib/server/write";
import { settleRoster } from "@/lib/server/writes/roster";

export const POST = answer(settleRoster);
