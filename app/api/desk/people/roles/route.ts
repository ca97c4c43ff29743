import { answer } from "@/lib/server/write";
import { grantRoles } from "@/lib/server/writes/people";

export const POST = answer(grantRoles);
