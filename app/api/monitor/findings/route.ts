import { answer } from "@/lib/server/write";
import { judgeFindings } from "@/lib/server/writes/verdicts";

export const POST = answer(judgeFindings);
