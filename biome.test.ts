import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

/** Who must not import whom: an importer and what is refused to it. */
const REFUSED = [
  ["app/[lang]/page.tsx", "@/lib/db/reports"],
  ["app/[lang]/page.tsx", "@/lib/extract/html"],
  ["app/[lang]/page.tsx", "recharts"],
  ["app/[lang]/page.tsx", "../components/chart"],
  ["components/body/body.tsx", "@/lib/server/read-body"],
  ["components/body/body.tsx", "@/lib/db/reports"],
  ["components/body/body.tsx", "@/lib/env"],
  ["components/body/body.tsx", "@/app/[lang]/page"],
  ["components/body/body.tsx", "node:fs"],
  ["components/body/body.tsx", "recharts"],
  ["components/charts/chart.tsx", "@/lib/server/read-body"],
  ["lib/report/check.ts", "node:fs"],
  ["lib/report/check.ts", "fs"],
  ["lib/report/check.ts", "react"],
  ["lib/report/check.ts", "@prisma/client"],
  ["lib/report/check.ts", "@/lib/extract/html"],
  ["lib/report/check.ts", "@/lib/db/reports"],
  ["lib/report/check.ts", "@/lib/env"],
  ["lib/report/check.test.ts", "@/lib/db/reports"],
  ["lib/extract/html.ts", "@/lib/report/form"],
  ["lib/extract/html.ts", "@/lib/db/reports"],
  ["lib/extract/html.ts", "react"],
  ["lib/db/reports.ts", "@/lib/server/ingest"],
  ["lib/db/reports.ts", "@/lib/extract/html"],
  ["lib/server/ingest.ts", "pg"],
  ["lib/server/ingest.ts", "@prisma/adapter-pg"],
  ["lib/server/ingest.ts", "@/components/body/body"],
  ["lib/server/ingest.ts", "next/headers"],
  ["lib/words/zh.ts", "@/lib/server/ingest"],
  ["lib/params.ts", "@/lib/db/reports"],
  ["lib/demo/truth.ts", "@/lib/db/reports"],
  ["cli/ingest.ts", "@/lib/db/reports"],
  ["cli/ingest.ts", "@/lib/report/form"],
  ["cli/parse.ts", "@/lib/server/ingest"],
  ["jobs/worker.ts", "@/lib/db/reports"],
  ["e2e/home.spec.ts", "@/app/[lang]/page"],
] as const;

const ALLOWED = [
  ["app/[lang]/page.tsx", "@/components/body/body"],
  ["app/[lang]/page.tsx", "@/lib/server/read-body"],
  ["app/[lang]/page.tsx", "@/lib/params"],
  ["components/body/body.tsx", "@/lib/report/form"],
  ["components/body/body.tsx", "@/lib/format"],
  ["components/charts/chart.tsx", "recharts"],
  ["lib/report/check.ts", "@/lib/document"],
  ["lib/report/check.ts", "./form"],
  ["lib/report/metrics/metrics.ts", "@/lib/report/form"],
  ["lib/report/check.ts", "zod"],
  ["lib/report/check.test.ts", "node:fs"],
  ["lib/extract/html.ts", "@/lib/document"],
  ["lib/extract/html.ts", "parse5"],
  ["lib/db/client.ts", "@prisma/adapter-pg"],
  ["lib/db/reports.ts", "@/lib/report/report"],
  ["lib/server/ingest.ts", "@/lib/db/reports"],
  ["lib/server/ingest.ts", "@/lib/extract/extract"],
  ["cli/ingest.ts", "@/lib/server/ingest"],
  ["cli/parse.ts", "@/lib/extract/extract"],
  ["cli/check.ts", "@/lib/report/check"],
  ["cli/runtime/database.ts", "@/lib/db/migrate"],
] as const;

/** An import counts in each of these shapes, types too. */
const SHAPES = [
  (from: string) => `import { thing } from "${from}";`,
  (from: string) => `import type { Thing } from "${from}";`,
  (from: string) => `export * from "${from}";`,
  (from: string) => `await import("${from}");`,
];

type Direction = readonly [importer: string, imported: string];

/** One file for each importer, a line for each import in each shape. */
function plant(directions: readonly Direction[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const [importer, imported] of directions) {
    files.set(importer, [...(files.get(importer) ?? []), ...SHAPES.map((shape) => shape(imported))]);
  }
  return files;
}

const linesOf = (files: ReadonlyMap<string, readonly string[]>): string[] =>
  [...files].flatMap(([path, lines]) => lines.map((line) => `${path}: ${line}`));

const Report = z.object({
  diagnostics: z.array(z.object({ location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }) })),
});

async function runBiome(folder: string): Promise<string> {
  const args = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
  return new Promise((resolve) => {
    execFile(join(process.cwd(), "node_modules/.bin/biome"), args, { cwd: folder }, (_, output) => resolve(output));
  });
}

/** The planted lines that the linter refuses. */
async function lint(files: ReadonlyMap<string, readonly string[]>): Promise<ReadonlySet<string>> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-planted-"));
  try {
    const { vcs: _, ...configuration } = JSON.parse(await readFile("biome.json", "utf8"));
    await writeFile(join(folder, "biome.json"), JSON.stringify(configuration));
    for (const [path, lines] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), lines.join("\n"));
    }
    const { diagnostics } = Report.parse(JSON.parse(await runBiome(folder)));
    return new Set(diagnostics.map(({ location: { path, start } }) => `${path}: ${files.get(path)?.[start.line - 1]}`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("imports against the directions of the house are refused, whatever their shape", async () => {
  const files = plant(REFUSED);
  const refused = await lint(files);
  expect(linesOf(files).filter((line) => !refused.has(line))).toEqual([]);
});

test("imports along the directions pass", async () => {
  expect([...(await lint(plant(ALLOWED)))]).toEqual([]);
});
