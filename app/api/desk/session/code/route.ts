import { answer } from "@/lib/server/write";
import { openSessionByCode } from "@/lib/server/writes/session";

export const POST = answer(openSessionByCode);
