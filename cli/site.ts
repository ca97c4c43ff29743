/** `npm run site -- --area CODE --out DIR`: an area's public pages as plain files for a government's own portal. */

import { buildPages, generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { servePages } from "./runtime/pages";
import { freePort } from "./runtime/ports";
import { step } from "./runtime/progress";
import { copySite } from "./site/copy";

const USAGE = `npm run site -- --area CODE --out DIR [--language zh|en] [--from ADDRESS]
  --area      code of the area
  --out       the folder to write to: it can be put under any path of any web server; only what changed is written again
  --language  one language only
  --from      a running server, such as http://localhost:3000; without it one is started for the while`;

const { values: options } = readOptions(USAGE, {
  options: { area: { type: "string" }, out: { type: "string" }, language: { type: "string" }, from: { type: "string" } },
});

async function serve(): Promise<string> {
  await step("Database client", generateClient);
  const build = await step("Pages", buildPages);
  await step("Database", (tell) => useDatabase("npm run site", tell));
  const port = await freePort();
  await step("Server", () => servePages(build, port, "127.0.0.1"));
  return `http://127.0.0.1:${port}`;
}

await command(async () => {
  const { area, out, language, from } = options;
  if (area === undefined || out === undefined || !/^(zh|en)?$/.test(language ?? "")) {
    console.error(USAGE);
    return 2;
  }
  const origin = from?.replace(/\/$/, "") ?? (await serve());
  const languages = (["zh", "en"] as const).filter((one) => language === undefined || one === language);
  const copied = await step("Copying", (tell) => copySite(origin, out, { area, languages }, (done) => tell(`${done} files`)));
  console.log(`${out}: ${copied.files} files, ${copied.changed} of them written, ${copied.removed} removed`);
  for (const line of copied.missing) console.error(line);
  return copied.missing.length > 0 ? 1 : 0;
});
