import { answer } from "@/lib/server/write";
import { setSite } from "@/lib/server/writes/publication";

export const POST = answer(setSite);
