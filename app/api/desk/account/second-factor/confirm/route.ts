import { answer } from "@/lib/server/write";
import { confirmSecondFactor } from "@/lib/server/writes/account";

export const POST = answer(confirmSecondFactor);
