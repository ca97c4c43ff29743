import { answer } from "@/lib/server/write";
import { retryFile } from "@/lib/server/writes/uploads";

export const POST = answer(retryFile);
