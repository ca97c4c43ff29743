/** `npm run import -- DIR…`: brings bulk files that `npm run export` wrote into a database without their area. */
import { parseArgs } from "node:util";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { step } from "./runtime/progress";

const { positionals: folders } = parseArgs({ allowPositionals: true });

await command(async () => {
  if (folders.length === 0) {
    console.error("npm run import -- DIR…\n  DIR  a folder that npm run export wrote");
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run import", tell));
  const { importBulk } = await import("@/lib/server/export/import-bulk");
  for (const folder of folders) {
    const { area, name, revision } = await step(folder, () => importBulk(folder));
    console.log(`${name} (${area}), revision ${revision}`);
  }
  return 0;
});
