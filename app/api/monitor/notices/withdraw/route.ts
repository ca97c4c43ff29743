import { answer } from "@/lib/server/write";
import { withdraw } from "@/lib/server/writes/notices";

export const POST = answer(withdraw);
