/** `npm run reread -- --area CODE [--apply]`: reads stored originals again and tells where other figures would be read now. */

import type { Reread } from "@/lib/server/reread";
import { progressBar } from "./progress-bar";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run reread -- --area CODE [--body ID]… [--year YEAR]… [--apply]
  --area   code of the area
  --body   only reports of this body; may be given several times, as --year
  --apply  hand the new readings in, as versions that wait for the office: nothing on display changes, and no report is touched
           in which a person put a cell right, which a person compared with its source, or of which a newer version waits`;

const { values: options } = readOptions(USAGE, {
  options: {
    area: { type: "string" },
    body: { type: "string", multiple: true },
    year: { type: "string", multiple: true },
    apply: { type: "boolean", default: false },
  },
});

const KEPT = {
  corrected: "a person put cells right",
  reviewed: "a person compared it with the source",
  inHand: "it is not on display, or a newer version waits",
} as const;

type Change = Extract<Reread, { status: "differs" }>["changes"][number];
const shown = (figure: Change["before"]): string =>
  figure === null ? "–" : typeof figure === "object" ? Object.values(figure).join(" ") : String(figure);

/** Lines of a table: body, year, version, cell, before, after. */
function linesOf(one: Reread): string[] {
  const at = `${one.bodyId}\t${one.year}\t${one.version}`;
  if (one.status === "same") return [];
  if (one.status === "refused") return [`${at}\t✗ ${one.file}: ${one.message.en}`];
  const end = one.proposed ? `→ version ${one.proposed} waits` : one.kept ? `kept: ${KEPT[one.kept]}` : "";
  return one.changes.map(({ cell, before, after }) => `${at}\t${cell}\t${shown(before)}\t${shown(after)}${end && `\t${end}`}`);
}

function summarise(found: readonly Reread[]): number {
  const lines = found.flatMap(linesOf);
  if (lines.length > 0) console.log(["body\tyear\tversion\tcell\tbefore\tafter", ...lines].join("\n"));
  const count = (status: Reread["status"]) => found.filter((one) => one.status === status).length;
  const proposed = found.filter((one) => one.status === "differs" && one.proposed !== null).length;
  console.log(
    `${found.length} read again: ${count("same")} the same, ${count("differs")} with other figures, ${count("refused")} not read; ${proposed} handed in`,
  );
  return count("refused") > 0 ? 1 : 0;
}

await command(async () => {
  const { area, body, year, apply } = options;
  const years = year?.map(Number);
  if (!area || years?.some((one) => !Number.isInteger(one))) {
    console.error(USAGE);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run reread", tell));
  const { rereadArea } = await import("@/lib/server/reread");
  const found = await step("Reading", (tell) =>
    rereadArea(area, {
      ...(body && { bodies: body }),
      ...(years && { years }),
      apply,
      by: "npm run reread",
      onProgress: (done, total) => tell(progressBar(done, total)),
    }),
  );
  return summarise(found);
});
