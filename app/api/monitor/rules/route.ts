import { answer } from "@/lib/server/write";
import { applyRules } from "@/lib/server/writes/rejudgings";

export const POST = answer(applyRules);
