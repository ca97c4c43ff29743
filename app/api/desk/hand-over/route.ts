import { answer } from "@/lib/server/write";
import { handOver } from "@/lib/server/writes/hand-over";

export const POST = answer(handOver);
