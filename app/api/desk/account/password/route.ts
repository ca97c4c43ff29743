import { answer } from "@/lib/server/write";
import { changePassword } from "@/lib/server/writes/account";

export const POST = answer(changePassword);
