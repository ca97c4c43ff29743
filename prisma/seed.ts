/** `npx prisma db seed`: the made-up district and one real report, through the same ingest as any upload. */
import { disconnect } from "@/lib/db/client";
import { loadDemo } from "@/lib/server/demo";

console.log(`${await loadDemo()} reports`);
await disconnect();
