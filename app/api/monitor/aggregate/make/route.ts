import { answer } from "@/lib/server/write";
import { makeAggregate } from "@/lib/server/writes/aggregate";

export const POST = answer(makeAggregate);
