/** `npm run import -- DIR…`: brings bulk files that `npm run export` wrote into a database without their area. */
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = "npm run import -- DIR…\n  DIR  a folder that npm run export wrote";

const { positionals: folders } = readOptions(USAGE, { allowPositionals: true });

await command(async () => {
  if (folders.length === 0) {
    console.error(USAGE);
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
