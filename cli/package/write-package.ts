/** `lib/report` as a package of its own (gongkai-report): compiled for plain Node, with types and with nothing of the app. */
import { execFile } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { dependencies, version } from "@/package.json";

const run = promisify(execFile);

/** What others may import, and what each is for. docs/report-package.md lists the same; a test compares them. */
export const ENTRIES: Readonly<Record<string, string>> = {
  document: "the shape between bytes and meaning: blocks, cells, places (types)",
  "report/form": "the official forms of every era: sections, rows, columns, keys",
  "report/cells": "the cells of a form with their names, units and equations",
  "report/read": "a document → what the report says (`readReport`)",
  "report/report": "what a report says: cells, sections, claims, dates; findings (types)",
  "report/figure": "the short form of cells, in which reports are compared (`figuresOf`)",
  "report/check": "a report against the rules (`checkReport`)",
  "report/among": "the reports of an area against each other (`judgeAmong`)",
  "report/causes/shared": "which of these findings go back to one wrong cell (`sharedCauses`)",
  "report/rules": "the rules themselves: id, severity, basis, exceptions, example (`RULES`)",
  "report/body": "bodies, their names through the years, successions (types)",
  "report/deadline": "by when a report must be published (`dueDate`)",
  "report/timeliness": "whether it was (`latenessOf`)",
  "report/census": "who has reported and who is late (`censusOf`, `sumCensus`)",
  "report/roster": "who must report on a year (`owersOf`)",
  "report/workdays/workdays": "working days of China (`addWorkdays`, `isWorkday`)",
  "report/workdays/official": "holidays as announced by the State Council's office (`OFFICIAL`)",
  "report/metrics/metrics": "the dictionary of metrics (`METRICS`)",
  "report/metrics/evaluate": "a metric of a report, with what it does not know (`evaluate`)",
};

const MANIFEST = {
  name: "gongkai-report",
  version,
  description:
    "Rules for China's annual government-information-disclosure reports: read, check, compare. Pure, no dependency but zod.",
  license: "MIT",
  type: "module",
  sideEffects: false,
  engines: { node: ">=20.19" },
  exports: Object.fromEntries(
    Object.keys(ENTRIES).map((entry) => [
      `./${entry.replace(/^report\//, "")}`,
      { types: `./lib/${entry}.d.ts`, default: `./lib/${entry}.js` },
    ]),
  ),
  dependencies: { zod: dependencies.zod },
};

/** `@/lib/x` and `./x` become relative paths with their ending, as plain Node wants them. */
function plainImports(text: string, file: string, root: string): string {
  return text.replace(
    /(\bfrom\s+|\bimport\(?\s*)"(@\/lib\/|\.\/|\.\.\/)([^"]+)"/g,
    (_, before: string, start: string, rest: string) => {
      const target = start === "@/lib/" ? join(root, rest) : join(dirname(file), start, rest);
      const path = relative(dirname(file), target);
      return `${before}"${path.startsWith(".") ? path : `./${path}`}.js"`;
    },
  );
}

async function compile(root: string): Promise<void> {
  const config = `tsconfig.package-${process.pid}.json`;
  const compilerOptions = { noEmit: false, incremental: false, declaration: true, rootDir: "lib", outDir: root, plugins: [] };
  const files = Object.keys(ENTRIES).map((entry) => `lib/${entry}.ts`);
  await writeFile(config, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include: [], files }));
  try {
    await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", config]);
  } finally {
    await rm(config);
  }
}

/** Writes the package into a folder, which is made anew. */
export async function writeReportPackage(folder: string): Promise<void> {
  const out = resolve(folder);
  const root = join(out, "lib");
  await rm(root, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await compile(root);
  const files = (await readdir(root, { recursive: true })).filter((file) => /\.(?:js|d\.ts)$/.test(file));
  for (const file of files.map((name) => join(root, name)))
    await writeFile(file, plainImports(await readFile(file, "utf8"), file, root));
  await writeFile(join(out, "package.json"), `${JSON.stringify(MANIFEST, null, 2)}\n`);
  await copyFile("docs/report-package.md", join(out, "README.md"));
  await copyFile("LICENSE", join(out, "LICENSE"));
}
