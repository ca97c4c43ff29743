import { answer } from "@/lib/server/write";
import { sendFile } from "@/lib/server/writes/uploads";

export const POST = answer(sendFile);
