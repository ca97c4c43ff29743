import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENTRIES, writeReportPackage } from "./write-package";

const run = promisify(execFile);
let folder: string;
let project: string;

/** Another district's project, in a folder of its own, with the package and zod installed and nothing else. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "report-package-"));
  project = join(folder, "district");
  await mkdir(join(project, "node_modules"), { recursive: true });
  await writeReportPackage(join(folder, "gongkai-report"));
  await symlink(join(folder, "gongkai-report"), join(project, "node_modules/gongkai-report"));
  await mkdir(join(folder, "node_modules"));
  await symlink(join(process.cwd(), "node_modules/zod"), join(folder, "node_modules/zod"));
  await writeFile(join(project, "package.json"), '{ "type": "module" }');
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

const SCRIPT = `
import { addWorkdays } from "gongkai-report/workdays/workdays";
import { OFFICIAL } from "gongkai-report/workdays/official";
import { cellsOf } from "gongkai-report/cells";
import { checkReport } from "gongkai-report/check";
import { readReport } from "gongkai-report/read";
import { judgeAmong, keyOf, type AreaReport } from "gongkai-report/among";
import { dueDate } from "gongkai-report/deadline";
import { figuresOf } from "gongkai-report/figure";
import type { Document } from "gongkai-report/document";
import type { Cells, Report } from "gongkai-report/report";

const line = (text: string, index: number) => ({ kind: "paragraph" as const, text, place: { line: index + 1, column: 1 } });
const document: Document = { blocks: ["甲区教育局2024年政府信息公开工作年度报告", "一、总体情况", "全年新收政府信息公开申请3件。"].map(line), metadata: [], problems: [], cut: false };
const read: Report = readReport(document);
const cells: Cells = Object.fromEntries(cellsOf("C").map(({ key }) => [key, { value: 0, raw: "0", status: "reported", place: null }]));
const report: Report = { ...read, form: "C", cells: { ...cells, "requests.new.total": { value: 2, raw: "2", status: "reported", place: null } } };
const failed = checkReport(report).filter(({ verdict }) => verdict === "fail" || verdict === "warn").map(({ rule }) => rule);
const one: AreaReport = { body: "jyj", year: 2024, scope: "own", version: 1, form: "C", claims: [], sections: [], dates: [], publishedOn: null, figures: figuresOf("C", report.cells) };
const always = { from: null, until: null };
const bodies = [{ id: "jyj", kind: "department" as const, ...always, names: [{ name: "甲区教育局", kind: "full" as const, ...always }] }];
const among = judgeAmong({ bodies, successions: [], reports: [one], dueOf: (body, year) => dueDate(body.kind, year, []).due });
console.log(JSON.stringify({ body: read.body, year: read.year, failed: [...new Set(failed)].sort(), among: among.get(keyOf(one))?.length ?? 0, day: addWorkdays("2026-02-13", 2, OFFICIAL) }));
`;

test("reads, checks and compares in plain Node, in another folder", async () => {
  const plain = SCRIPT.replace(/^import type.*\n/gm, "").replace(", type AreaReport", "");
  const untyped = plain
    .replace(/: (?:string|number|Document|Report|Cells|AreaReport)(?=[ ,)=])/g, "")
    .replaceAll(" as const", "");
  await writeFile(join(project, "check.js"), untyped);
  const { stdout } = await run(process.execPath, ["check.js"], { cwd: project });
  expect(JSON.parse(stdout)).toEqual({
    ...{ body: "甲区教育局", year: 2024, failed: ["V-301", "V-303", "V-F01"], day: "2026-02-24" },
    among: expect.any(Number),
  });
});

test("has types that a strict project compiles against", async () => {
  await writeFile(join(project, "check.ts"), SCRIPT);
  const compilerOptions = { strict: true, module: "NodeNext", target: "ES2023", noEmit: true, types: [] };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["check.ts"] }));
  const compiled = run(process.execPath, [join(process.cwd(), "node_modules/typescript/bin/tsc"), "-p", project]);
  // console is of the DOM or of Node, neither of which the package needs.
  const output = await compiled.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  expect(output.split("\n").filter((said) => said !== "" && !said.includes("'console'"))).toEqual([]);
});

test("holds nothing of the app, and needs zod alone", async () => {
  const root = join(folder, "gongkai-report/lib");
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".js"));
  expect(files.filter((file) => !file.startsWith("report/") && file !== "document.js")).toEqual([]);
  const imported = new Set<string>();
  for (const file of files)
    for (const [, name = ""] of (await readFile(join(root, file), "utf8")).matchAll(/(?:from|import\()\s*"([^"]+)"/g))
      if (!name.startsWith(".")) imported.add(name);
  expect([...imported].filter((name) => name !== "zod")).toEqual([]);
  const manifest = JSON.parse(await readFile(join(folder, "gongkai-report/package.json"), "utf8"));
  expect(Object.keys(manifest.dependencies)).toEqual(["zod"]);
});

test("is documented entry by entry", async () => {
  const documented = [...(await readFile("docs/report-package.md", "utf8")).matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  expect(documented.map(([, name, what]) => [name, what])).toEqual(
    Object.entries(ENTRIES).map(([entry, what]) => [entry.replace(/^report\//, ""), what]),
  );
});
