/** `npm run db`: the embedded database alone, until Ctrl-C, for work with Prisma's commands and other tools. */
import { env } from "@/lib/env";
import { command } from "./runtime/command";
import { claimData, startDatabase } from "./runtime/database";
import { step } from "./runtime/progress";

await command(async () => {
  const { DATA_DIR } = env();
  await claimData(DATA_DIR, "npm run db");
  const database = await step("Database", (tell) => startDatabase(DATA_DIR, tell));
  console.log(`DATABASE_URL=${database.url}`);
  await database.exited;
  return 1;
});
