import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArea } from "@/lib/db/areas";
import { db } from "@/lib/db/client";
import { listReports } from "@/lib/db/reports";
import { demoReports } from "@/lib/demo/reports";

const AREA = "990401";
const NEW_AREA = ["--area", AREA, "--name", "示例市青桐区", "--level", "county"];
const texts = demoReports()
  .filter(({ year }) => year === 2024)
  .slice(0, 6);

let folder: string;

/** Runs the command as a terminal would. */
const ingest = (...args: readonly string[]) =>
  new Promise<{ status: number; output: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, "data"), LANG: "en_GB.UTF-8", LC_ALL: "", NO_COLOR: "1" };
    execFile(process.execPath, ["--import", "tsx", "cli/ingest.ts", ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, output: `${stdout}\n${stderr}` });
    });
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-"));
  await mkdir(join(folder, "reports", "2024"), { recursive: true });
  for (const { bodyId, text } of texts) await writeFile(join(folder, "reports", "2024", `${bodyId}.txt`), text);
});

afterAll(() => rm(folder, { recursive: true }));

// Each run starts a process that loads the whole program.
const PATIENCE = { timeout: 120_000 };

describe("npm run ingest", PATIENCE, () => {
  it("explains itself", async () => {
    const { status, output } = await ingest(join(folder, "reports"));
    expect(status).toBe(2);
    expect(output).toContain("--area");
  });

  it("does not make up an area", async () => {
    const { status, output } = await ingest(join(folder, "reports"), "--area", AREA);
    expect(status).toBe(1);
    expect(output).toContain(`There is no area ${AREA}`);
    expect(await readArea(AREA)).toBeNull();
  });

  it("takes every file of a folder once, even when two run at once", async () => {
    const both = await Promise.all([0, 1].map(() => ingest(join(folder, "reports"), ...NEW_AREA, "--live")));
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    const counts = both.map(({ output }) => /(\d+) added, (\d+) known already, 0 not taken/.exec(output)?.slice(1).map(Number));
    expect(counts.flat().reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(2 * texts.length);
    expect((counts[0]?.[0] ?? 0) + (counts[1]?.[0] ?? 0)).toBe(texts.length);
    expect(await listReports(AREA, { live: true })).toHaveLength(texts.length);
    expect(await db().reportVersion.count({ where: { areaId: AREA } })).toBe(texts.length);
    expect(await readArea(AREA)).toMatchObject({
      nameEn: expect.stringContaining("District"),
      level: "county",
      revision: texts.length,
    });
  });

  it("names every file that it did not take, and why", async () => {
    await writeFile(join(folder, "weather.txt"), "今天天气很好。");
    await writeFile(join(folder, "stranger.txt"), (texts[2]?.text ?? "").replaceAll("发展和改革局", "林业和草原局"));
    const known = join(folder, "reports", "2024", `${texts[1]?.bodyId}.txt`);
    const { status, output } = await ingest(join(folder, "weather.txt"), known, join(folder, "stranger.txt"), "--area", AREA);
    expect(status).toBe(1);
    expect(output).toContain("0 added, 1 known already, 2 not taken");
    expect(output).toMatch(/✗ No table was found.*\n {4}.*weather\.txt\n/);
    expect(output).toMatch(/✗ .*林业和草原局.* not among the bodies.*\n {4}.*stranger\.txt\n/);
  });
});
