import { answer } from "@/lib/server/write";
import { setWorkYear } from "@/lib/server/writes/work-years";

export const POST = answer(setWorkYear);
