import { answer } from "@/lib/server/write";
import { fetchSite } from "@/lib/server/writes/publication";

export const POST = answer(fetchSite);
