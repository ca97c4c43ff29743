import { answer } from "@/lib/server/write";
import { beginSecondFactor } from "@/lib/server/writes/account";

export const POST = answer(beginSecondFactor);
