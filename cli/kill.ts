/** `npm run kill -- [KILLS] [DOCUMENTS]`: documents are brought in while worker, server and PostgreSQL are killed at random moments. */
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { step } from "./runtime/progress";

await command(async () => {
  const [kills = 50, documents = 1000] = process.argv.slice(2).map(Number);
  await step("Database client", generateClient);
  const { runKills } = await import("./runtime/kill/run");
  const result = await runKills({ kills, documents, tell: (line) => process.stderr.write(`${line}\n`) });
  console.log(JSON.stringify(result));
  return result.problems.length === 0 ? 0 : 1;
});
