import { answer } from "@/lib/server/write";
import { createAccount } from "@/lib/server/writes/people";

export const POST = answer(createAccount);
