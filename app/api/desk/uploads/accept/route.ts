import { answer } from "@/lib/server/write";
import { acceptOne } from "@/lib/server/writes/uploads";

export const POST = answer(acceptOne);
