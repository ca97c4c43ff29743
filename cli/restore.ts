/** `npm run restore -- DIR`: a backup into an empty database, every row and file compared. */

import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run restore -- DIR
  DIR  a backup, or the folder of several: then the newest. The database must be empty.`;

const { positionals } = readOptions(USAGE, { allowPositionals: true });

await command(async () => {
  const [from] = positionals;
  if (from === undefined) {
    console.error(USAGE);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run restore", tell, { asItIs: true }));
  const { restore } = await import("@/lib/server/backup");
  const { folder, tables, rows, files } = await step("Restoring", () => restore(from));
  console.log(`${folder}: ${rows} rows of ${tables} tables and ${files} files, each compared with what was saved`);
  return 0;
});
