/** `npm run slip -- USERNAME`: prints a code with which an account chooses a new password, for when no administrator can. */
import { env } from "@/lib/env";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { step } from "./runtime/progress";

const [username] = process.argv.slice(2);

await command(async () => {
  if (!username) throw new Error("Whose? npm run slip -- USERNAME");
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run slip", tell));
  const { printSlipFor } = await import("@/lib/server/first-admin");
  const { slipLines } = await import("./runtime/first-admin");
  const slip = await printSlipFor(username);
  if (!slip) throw new Error(`There is no account ${username}.`);
  const { SITE_URL, PORT } = env();
  console.log(slipLines(slip, SITE_URL ?? `http://localhost:${PORT}`));
  return 0;
});
