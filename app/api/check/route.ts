import { answer } from "@/lib/server/write";
import { runOpenPrecheck } from "@/lib/server/writes/open-precheck";

export const POST = answer(runOpenPrecheck);
