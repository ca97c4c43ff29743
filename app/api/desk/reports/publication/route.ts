import { answer } from "@/lib/server/write";
import { publicationReport } from "@/lib/server/writes/reports";

export const POST = answer(publicationReport);
