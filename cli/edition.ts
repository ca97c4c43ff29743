/** `npm run edition -- make|show|list`: freezes the ranking of an area's year, decides that the public may see it, lists them. */

import { areaEditionFrom, editionId } from "@/lib/report/editions/id";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run edition -- make --area CODE --year YEAR --by NAME --reason TEXT   the next edition, seen inside only
npm run edition -- show ID --by NAME --reason TEXT                        make ID (990101-2024-1) public, for good
npm run edition -- list --area CODE`;

const { values: options, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { area: { type: "string" }, year: { type: "string" }, by: { type: "string" }, reason: { type: "string" } },
});

async function make(area: string, year: number, by: string, reason: string): Promise<number> {
  const { makeEdition } = await import("@/lib/server/make-edition");

  const made = await makeEdition(area, year, { by, reason });
  if (made.status === "empty") console.error(`✗ There is no report on ${year} on display in ${area}`);
  else if (made.status === "same") console.log(`Nothing that counts has changed since ${editionId({ area, ...made })}`);
  else
    console.log(
      `${editionId({ area, ...made.edition })} made; ${made.moves.length} bodies moved. The public does not see it yet.`,
    );
  return made.status === "empty" ? 1 : 0;
}

async function show(id: string, by: string, reason: string): Promise<number> {
  const { releaseEdition } = await import("@/lib/server/make-edition");
  const edition = areaEditionFrom(id);
  const shown = edition && (await releaseEdition(edition.area, edition, { by, reason }));
  if (!shown || shown === "unknown") console.error(`✗ There is no edition ${id}`);
  else console.log(shown === "released" ? `${id} is public` : `${id} was public already`);
  return shown && shown !== "unknown" ? 0 : 1;
}

async function list(area: string): Promise<number> {
  const { editionsOf } = await import("@/lib/server/make-edition");
  for (const { cutOff, inputHash, release, ...edition } of await editionsOf(area))
    console.log(
      `${editionId({ area, ...edition })}  to ${cutOff}  rows ${inputHash.slice(0, 12)}  ${release ? `public, ${release.by}: ${release.reason}` : "inside only"}`,
    );
  return 0;
}

function chosen(): (() => Promise<number>) | null {
  const [verb, id] = positionals;
  const { area, year, by, reason } = options;
  if (verb === "list" && area) return () => list(area);
  if (verb === "make" && area && /^\d{4}$/.test(year ?? "") && by && reason) return () => make(area, Number(year), by, reason);
  if (verb === "show" && id && by && reason) return () => show(id, by, reason);
  return null;
}

await command(async () => {
  const run = chosen();
  if (!run) {
    console.error(USAGE);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run edition", tell));
  return run();
});
