import { answer } from "@/lib/server/write";
import { acceptAll } from "@/lib/server/writes/uploads";

export const POST = answer(acceptAll);
