import { answer } from "@/lib/server/write";
import { closeSession } from "@/lib/server/writes/session";

export const POST = answer(closeSession);
