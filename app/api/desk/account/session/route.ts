import { answer } from "@/lib/server/write";
import { endOwnSession } from "@/lib/server/writes/account";

export const POST = answer(endOwnSession);
