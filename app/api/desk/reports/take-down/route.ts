import { answer } from "@/lib/server/write";
import { takeDownOriginal } from "@/lib/server/writes/takedowns";

export const POST = answer(takeDownOriginal);
