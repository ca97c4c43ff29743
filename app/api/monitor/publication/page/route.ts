import { answer } from "@/lib/server/write";
import { checkPage } from "@/lib/server/writes/publication";

export const POST = answer(checkPage);
