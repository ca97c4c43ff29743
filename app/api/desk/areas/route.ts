import { answer } from "@/lib/server/write";
import { addArea } from "@/lib/server/writes/areas";

export const POST = answer(addArea);
