/** `npm run ingest -- PATH… --area CODE [--live]`: brings files, ZIPs and folders of files into the database. */

import { styleText } from "node:util";
import { listFiles, readWithin } from "@/lib/server/files";
import type { IncomingFile, Outcome } from "@/lib/server/ingest";
import { progressBar } from "./progress-bar";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = `npm run ingest -- PATH… --area CODE [--live] [--new-bodies] [--together]
  PATH          files, ZIPs of files, or folders with everything below them
  --area        code of the area (GB/T 2260), such as 350504
  --live        put what is read on display at once
  --new-bodies  add bodies that the area does not have yet (an area without any takes all)
  --together    all files are one report, in this order: pages of a scan, a text and its annexed tables
  --name        name of the area, where it is new; with --level province|city|county and, if you like, --name-en`;

const { values: options, positionals: paths } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    area: { type: "string" },
    live: { type: "boolean", default: false },
    "new-bodies": { type: "boolean", default: false },
    together: { type: "boolean", default: false },
    name: { type: "string" },
    "name-en": { type: "string" },
    level: { type: "string" },
  },
});

type NotTaken = { file: string; why: string };

const language = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "zh" : "en";

const SUMMARY = {
  zh: (added: number, known: number, not: number) => `收录${added}件，原已收录${known}件，未收录${not}件`,
  en: (added: number, known: number, not: number) => `${added} added, ${known} known already, ${not} not taken`,
};
const FAILED = {
  zh: (count: number) => `其中${count}件有勾稽关系不符之处，见各报告页`,
  en: (count: number) => `${count} of them with figures that do not add up; see their pages`,
};

/** Files one by one as they are asked for; one that cannot be opened is put down and passed over. */
async function* readAll(files: readonly string[], unread: NotTaken[]): AsyncGenerator<IncomingFile> {
  for (const name of files) {
    const bytes = await readWithin(name).catch((error: Error) => {
      unread.push({ file: name, why: error.message });
      return null;
    });
    if (bytes) yield { name, bytes };
  }
}

/** All files as one report; none where one of them cannot be opened, since a report without a page is another report. */
async function* readTogether(files: readonly string[], unread: NotTaken[]): AsyncGenerator<IncomingFile> {
  const read: IncomingFile[] = [];
  for await (const file of readAll(files, unread)) read.push(file);
  const [first, ...annexes] = read;
  if (first && unread.length === 0) yield { ...first, annexes };
}

function summarise(outcomes: readonly Outcome[], unread: readonly NotTaken[]): number {
  const refused = outcomes.flatMap((one): NotTaken[] =>
    one.status === "refused" ? [{ file: one.file, why: one.message[language] }] : [],
  );
  const notTaken = [...unread, ...refused];
  const count = (status: Outcome["status"]) => outcomes.filter((one) => one.status === status).length;
  const failed = outcomes.filter((one) => one.status !== "refused" && one.failed > 0).length;
  console.log(SUMMARY[language](count("added"), count("known"), notTaken.length));
  if (failed > 0) console.log(FAILED[language](failed));
  for (const why of new Set(notTaken.map((one) => one.why))) {
    const files = notTaken.filter((one) => one.why === why).map(({ file }) => `\n    ${file}`);
    console.log(`${styleText("red", "✗")} ${why}${files.join("")}`);
  }
  return notTaken.length > 0 ? 1 : 0;
}

await command(async () => {
  const { live } = options;
  const area = options.area?.replace(/(00)+$/, "");
  if (!area || paths.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const files = await listFiles(paths);
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run ingest", tell));
  const { ingest } = await import("@/lib/server/ingest");
  const { prepareArea } = await import("@/lib/server/prepare-area");
  const { hasBodies } = await prepareArea({ id: area, name: options.name, nameEn: options["name-en"], level: options.level });
  const unread: NotTaken[] = [];
  const outcomes = await step("Reading", (tell) =>
    ingest((options.together ? readTogether : readAll)(files, unread), {
      areaId: area,
      origin: "command",
      by: "npm run ingest",
      live,
      addBodies: options["new-bodies"] || !hasBodies,
      isolated: true,
      onProgress: (_, done) =>
        tell(progressBar(done + unread.length, Math.max(options.together ? 1 : files.length, done + unread.length))),
    }),
  );
  return summarise(outcomes, unread);
});
