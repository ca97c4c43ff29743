import { answer } from "@/lib/server/write";
import { adjustAggregate } from "@/lib/server/writes/aggregate";

export const POST = answer(adjustAggregate);
