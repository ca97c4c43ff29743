import { answer } from "@/lib/server/write";
import { barAccount } from "@/lib/server/writes/people";

export const POST = answer(barAccount);
