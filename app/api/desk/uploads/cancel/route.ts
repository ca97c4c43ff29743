import { answer } from "@/lib/server/write";
import { cancelFile } from "@/lib/server/writes/uploads";

export const POST = answer(cancelFile);
