/** `npm run db`: the embedded database alone, until Ctrl-C, for work with Prisma's commands and `psql`. */
import { env } from "@/lib/env";
import { startDatabase } from "./runtime/database";
import { onInterrupt } from "./runtime/interrupt";

const database = await startDatabase(env().DATA_DIR, console.error);
onInterrupt(() => database.stop());
console.log(`DATABASE_URL=${database.url}`);
await database.exited;
