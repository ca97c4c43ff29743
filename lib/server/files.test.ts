import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listFiles, readWithin } from "./files";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  await mkdir(join(folder, "2024", ".git"), { recursive: true });
  for (const name of [
    "b.txt",
    "a.txt",
    "页10.png",
    "页2.png",
    "2024/教育局.docx",
    "2024/~$教育局.docx",
    "2024/.git/config",
    "Thumbs.db",
    ".DS_Store",
  ]) {
    await writeFile(join(folder, name), "0123456789");
  }
});

afterAll(() => rm(folder, { recursive: true }));

it("lists what lies below a folder, without what desktops leave there", async () => {
  const names = (await listFiles([folder])).map((path) => path.slice(folder.length + 1));
  expect(names).toEqual(["2024/教育局.docx", "页2.png", "页10.png", "a.txt", "b.txt"]);
});

it("keeps the order in which paths are given, and a file that is named", async () => {
  const [b, store] = [join(folder, "b.txt"), join(folder, ".DS_Store")];
  expect(await listFiles([b, store, join(folder, "2024")])).toEqual([b, store, join(folder, "2024", "教育局.docx")]);
});

it("says which path leads nowhere", async () => {
  await expect(listFiles([join(folder, "a.txt"), join(folder, "none")])).rejects.toThrow(join(folder, "none"));
});

const within = (fileBytes: number, archiveBytes = fileBytes) => ({ fileBytes, archiveBytes });

it("reads no more of a file than it takes to see that it is too long", async () => {
  const path = join(folder, "a.txt");
  expect((await readWithin(path, within(100))).length).toBe(10);
  expect((await readWithin(path, within(10))).length).toBe(10);
  expect((await readWithin(path, within(4))).length).toBe(5);
});

it("reads more of an archive, which holds many files", async () => {
  const path = join(folder, "many.zip");
  await writeFile(path, "PK\u0003\u000456789");
  expect(Buffer.from(await readWithin(path, within(4, 100))).toString()).toBe("PK\u0003\u000456789");
  expect((await readWithin(path, within(100, 4))).length).toBe(5);
  await writeFile(path, "PK");
  expect((await readWithin(path, within(4, 100))).length).toBe(2);
});
