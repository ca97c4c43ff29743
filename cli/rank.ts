/** `npm run -s rank -- --edition ID [--bulk FILE]`: makes a frozen ranking again, from the database or from its file alone. */

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { areaEditionFrom, editionName, resultFile, rowsFile } from "@/lib/report/editions/id";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run -s rank -- --edition ID [--bulk DIR|FILE]
  --edition  such as 990101-2024-1: area, year, number; its rows are taken from the database and the result is compared
  --bulk     in place of the database: the folder with an area's bulk files, or the file of rows of one edition
The ranking goes to standard output, byte for byte as it is published; hashes and the verdict go to standard error.`;

const { values: options } = readOptions(USAGE, { options: { edition: { type: "string" }, bulk: { type: "string" } } });

const tell = (line: string) => process.stderr.write(`${line}\n`);

type Told = { edition: string; inputHash: string; resultHash: string; code: { made: string; here: string } };

function report({ edition, inputHash, resultHash, code }: Told): void {
  tell(`edition ${edition}\nrows    sha256 ${inputHash}\nresult  sha256 ${resultHash}`);
  if (code.made !== code.here) tell(`made by code ${code.made}, made again by code ${code.here}: the result may differ`);
}

/** The rows of an edition, and what was published of it where that lies beside. */
type Found = { file: string; published: string | null };

async function findIn(bulk: string, id: string | undefined): Promise<Found | null> {
  if (!(await stat(bulk)).isDirectory()) return { file: bulk, published: null };
  const asked = id === undefined ? null : areaEditionFrom(id);
  if (!asked) return null;
  const name = editionName(asked);
  return { file: join(bulk, rowsFile(name)), published: await readFile(join(bulk, resultFile(name)), "utf8").catch(() => null) };
}

async function fromFile(bulk: string): Promise<number> {
  const { rerun } = await import("@/lib/server/rerun");
  const found = await findIn(bulk, options.edition);
  if (!found) {
    tell("✗ Of a folder, --edition says which; one is called 990101-2024-1");
    return 2;
  }
  const again = rerun(await readFile(found.file, "utf8"));
  report(again);
  if (options.edition !== undefined && options.edition !== again.edition) {
    tell(`✗ ${found.file} holds the rows of ${again.edition}, not of ${options.edition}`);
    return 1;
  }
  process.stdout.write(again.result);
  if (found.published === null) return 0;
  const isSame = found.published === again.result;
  tell(isSame ? "✓ the same as published, byte for byte" : "✗ differs from what is published");
  return isSame ? 0 : 1;
}

async function fromDatabase(id: string): Promise<number> {
  const asked = areaEditionFrom(id);
  if (!asked) {
    tell(`✗ ${id} is no edition; one is called 990101-2024-1`);
    return 2;
  }
  await step("Database client", generateClient);
  await step("Database", (told) => useDatabase("npm run rank", told));
  const { rerunStored } = await import("@/lib/server/rerun-edition");
  const again = await rerunStored(asked.area, asked);
  if (!again) {
    tell(`✗ There is no edition ${id}`);
    return 1;
  }
  report(again);
  tell(again.isSame ? "✓ the same as stored, byte for byte" : "✗ differs from what is stored");
  process.stdout.write(again.result);
  return again.isSame ? 0 : 1;
}

await command(async () => {
  if (options.bulk !== undefined) return fromFile(options.bulk);
  if (options.edition !== undefined) return fromDatabase(options.edition);
  console.error(USAGE);
  return 2;
});
