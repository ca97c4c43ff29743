import { answer } from "@/lib/server/write";
import { releaseRanking } from "@/lib/server/writes/editions";

export const POST = answer(releaseRanking);
