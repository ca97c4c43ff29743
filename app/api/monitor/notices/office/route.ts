import { answer } from "@/lib/server/write";
import { setOffice } from "@/lib/server/writes/notices";

export const POST = answer(setOffice);
