import { answer } from "@/lib/server/write";
import { openSession } from "@/lib/server/writes/session";

export const POST = answer(openSession);
