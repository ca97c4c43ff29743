import { answer } from "@/lib/server/write";
import { setSubscription } from "@/lib/server/writes/inbox";

export const POST = answer(setSubscription);
