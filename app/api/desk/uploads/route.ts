import { answer } from "@/lib/server/write";
import { startUpload } from "@/lib/server/writes/uploads";

export const POST = answer(startUpload);
