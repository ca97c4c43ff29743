/** `npm run audit -- verify [--area CODE] [--head HASH]`: proves the audit log; `-- export --area CODE` writes it out as CSV. */

import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = "npm run audit -- verify [--area CODE [--head HASH]]   or   npm run -s audit -- export --area CODE > audit.csv";

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { area: { type: "string" }, head: { type: "string" } },
});

async function verify(): Promise<number> {
  const { holdsHead, verifyAll, verifyArea } = await import("@/lib/server/audit");
  const found = values.area ? [await verifyArea(values.area)] : await verifyAll();
  for (const { areaId, entries, head, broken } of found) {
    const proof = broken === null ? `${entries} entries hold, head ${head}` : `BROKEN at entry ${broken}`;
    console.log(`${areaId}  ${proof}`);
  }
  const cut = values.area && values.head ? !(await holdsHead(values.area, values.head)) : false;
  if (cut) console.log(`${values.area}  CUT OFF: the entry with head ${values.head} is not there any more`);
  return cut || found.some(({ broken }) => broken !== null) ? 1 : 0;
}

await command(async () => {
  const [what] = positionals;
  if (what !== "verify" && !(what === "export" && values.area)) throw new Error(USAGE);
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run audit", tell));
  if (what === "verify") return await verify();
  const { exportAudit } = await import("@/lib/server/audit");
  process.stdout.write(await exportAudit(values.area ?? ""));
  return 0;
});
