import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getOriginal, hashOf, hasOriginal, putOriginal, removeOriginals } from "./originals";

const AREA = "990201";
const bytes = Buffer.from("某区某局2023年政府信息公开工作年度报告");
let folder: string;

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "originals-"));
  vi.stubEnv("DATA_DIR", folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe("the store of originals", () => {
  it("gives back the bytes under their hash", async () => {
    const hash = await putOriginal(AREA, bytes);
    expect(hash).toBe(hashOf(bytes));
    expect(await getOriginal(AREA, hash)).toEqual(bytes);
    expect(hasOriginal(AREA, hash)).toBe(true);
  });

  it("keeps areas apart", async () => {
    const hash = await putOriginal(AREA, bytes);
    expect(hasOriginal("990202", hash)).toBe(false);
    expect(await getOriginal("990202", hash)).toBeNull();
    await putOriginal("990202", bytes);
    await removeOriginals(AREA);
    expect(hasOriginal(AREA, hash)).toBe(false);
    expect(hasOriginal("990202", hash)).toBe(true);
  });

  it("keeps one whole copy, however often and at once it is brought, and nothing unfinished", async () => {
    const hashes = await Promise.all(Array.from({ length: 12 }, () => putOriginal(AREA, bytes)));
    expect(new Set(hashes).size).toBe(1);
    expect(await filesIn(folder)).toEqual([hashOf(bytes)]);
  });

  it("does not pass damaged bytes off as the original", async () => {
    const hash = await putOriginal(AREA, bytes);
    await writeFile(join(folder, "originals", AREA, hash.slice(0, 2), hash), "something else");
    await expect(getOriginal(AREA, hash)).rejects.toThrow(/damaged/);
  });

  it("never leaves its folder", async () => {
    await expect(putOriginal("../../etc", bytes)).rejects.toThrow(/area/);
    await expect(getOriginal(AREA, "../../../../etc/passwd")).rejects.toThrow(/hash/);
    await expect(removeOriginals("")).rejects.toThrow(/area/);
  });
});
