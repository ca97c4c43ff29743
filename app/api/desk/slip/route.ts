import { answer } from "@/lib/server/write";
import { useSlip } from "@/lib/server/writes/account";

export const POST = answer(useSlip);
