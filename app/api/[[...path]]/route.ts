import { nothingAt } from "@/lib/server/api/respond";

/** What is at no address says so as the interface's answers do, in JSON. */
export const GET = (request: Request): Response => nothingAt(request);
