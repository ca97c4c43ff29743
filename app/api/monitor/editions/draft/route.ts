import { answer } from "@/lib/server/write";
import { draftRanking } from "@/lib/server/writes/editions";

export const POST = answer(draftRanking);
