import { answer } from "@/lib/server/write";
import { saveAggregate } from "@/lib/server/writes/aggregate";

export const POST = answer(saveAggregate);
