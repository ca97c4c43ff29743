/** `npm run export -- --area CODE --out DIR`: the bulk files of an area, or of all. */

import { join } from "node:path";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run export -- --area CODE --out DIR [--as-of DATE] [--licence NAME]
  --area     code of the area, or --all for every area, each in a folder of its own
  --out      the folder to write to; files that have not changed are left alone
  --as-of    as everything stood at the end of a day, such as 2026-03-31
  --originals  the original files too, which may hold personal names: for the archive, not for the public
  --licence  first sets the licence of the area's data: CC0-1.0, CC-BY-4.0, ODC-BY-1.0, ODbL-1.0 or OGL-CN`;

const { values: options } = readOptions(USAGE, {
  options: {
    area: { type: "string" },
    all: { type: "boolean" },
    out: { type: "string" },
    "as-of": { type: "string" },
    licence: { type: "string" },
    originals: { type: "boolean", default: false },
  },
});

await command(async () => {
  const { area, all, out, licence, originals, "as-of": asOf } = options;
  if (out === undefined || (area === undefined) === (all === undefined)) {
    console.error(USAGE);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run export", tell));
  const { chooseLicence, exportableAreas, revisionOn } = await import("@/lib/server/export/choose");
  const { writeBulk } = await import("@/lib/server/export/bulk");
  if (area !== undefined && licence !== undefined) await chooseLicence(area, licence);
  for (const code of area === undefined ? await exportableAreas() : [area]) {
    const revision = asOf === undefined ? undefined : await revisionOn(code, asOf);
    const folder = all ? join(out, code) : out;
    const { written } = await step(`Area ${code}`, () =>
      writeBulk(code, folder, { originals, asOf, ...(revision !== undefined && { revision }) }),
    );
    const changed = written.filter((file) => file.changed).length;
    console.log(`${folder}: ${written.length} files, ${changed} of them written, the others unchanged`);
  }
  return 0;
});
