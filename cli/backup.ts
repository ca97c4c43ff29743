/** `npm run backup -- --out DIR`: everything in one folder with checksums; `--daily 02:30` again each day until it is stopped. */

import { backUpDaily, backUpOnce } from "./runtime/backups";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run backup -- --out DIR [--daily HH:MM] [--keep N]
  --out    the folder in which each backup gets a folder of its own, named after the time
  --daily  wait for this time of each day, in this machine's time zone, and go on until stopped
  --keep   how many backups stay (default: all, with --daily 14)`;

const { values: options } = readOptions(USAGE, {
  options: { out: { type: "string" }, daily: { type: "string" }, keep: { type: "string" } },
});

await command(async () => {
  const { out, daily, keep = daily === undefined ? "0" : "14" } = options;
  if (out === undefined || (daily !== undefined && !/^\d{1,2}:\d{2}$/.test(daily)) || !/^\d+$/.test(keep)) {
    console.error(USAGE);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run backup", tell));
  if (daily !== undefined) return await backUpDaily({ out, at: daily, keep: Number(keep) }, console.log);
  console.log(await step("Backup", () => backUpOnce({ out, keep: Number(keep) })));
  return 0;
});
