import { answer } from "@/lib/server/write";
import { reportProblem } from "@/lib/server/writes/problems";

export const POST = answer(reportProblem);
