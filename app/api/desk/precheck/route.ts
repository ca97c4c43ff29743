import { answer } from "@/lib/server/write";
import { runPrecheck } from "@/lib/server/writes/precheck";

export const POST = answer(runPrecheck);
