import { answer } from "@/lib/server/write";
import { issueNotices } from "@/lib/server/writes/notices";

export const POST = answer(issueNotices);
