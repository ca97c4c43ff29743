import { answer } from "@/lib/server/write";
import { moderateProblem } from "@/lib/server/writes/problems";

export const POST = answer(moderateProblem);
