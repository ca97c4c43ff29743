import { answer } from "@/lib/server/write";
import { setSettings } from "@/lib/server/writes/settings";

export const POST = answer(setSettings);
