import { answer } from "@/lib/server/write";
import { printSlip } from "@/lib/server/writes/people";

export const POST = answer(printSlip);
