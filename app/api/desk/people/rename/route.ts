import { answer } from "@/lib/server/write";
import { renameAccount } from "@/lib/server/writes/people";

export const POST = answer(renameAccount);
