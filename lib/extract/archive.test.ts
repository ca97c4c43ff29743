import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ArchivedFile, filesIn } from "./archive";
import { packWord } from "./fixtures/pack";
import { Unreadable } from "./problems";
import { guard } from "./zip-guard";

const zip = (files: Readonly<Record<string, Uint8Array | string>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );

async function list(archive: Uint8Array): Promise<string[]> {
  const found: ArchivedFile[] = [];
  for await (const file of filesIn(archive)) found.push(file);
  return found.map((file) => ("trouble" in file ? `${file.name}: ${file.trouble}` : `${file.name} ${file.bytes.length}`));
}

/** A ZIP of one file, named 公 in GBK: the bytes of that take the place of a name as long. */
function gbkNamed(ending: string, content: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(zip({ [`##${ending}`]: content }));
  for (let at = bytes.indexOf("##"); at >= 0; at = bytes.indexOf("##")) bytes.set([0xb9, 0xab], at);
  return bytes;
}

describe("archives", () => {
  it("yields files with their paths, also of archives within, but not of Office files, nor what systems leave behind", async () => {
    const inner = zip({ "b.txt": "bb", "c.zip": zip({ "d.txt": "d" }) });
    const archive = zip({
      "甲/a.txt": "a",
      "内.zip": inner,
      "w.docx": packWord(""),
      "__MACOSX/._a.txt": "x",
      "~$w.docx": "x",
      ".DS_Store": "x",
    });
    const names = await list(archive);
    expect(names.slice(0, 2)).toEqual(["甲/a.txt 1", "内.zip/b.txt 2"]);
    expect(names.slice(2).map((line) => line.split(" ")[0])).toEqual(["内.zip/c.zip", "w.docx"]);
  });

  it("reads names in GBK, also within archives within", async () => {
    const inner = gbkNamed(".txt", "x");
    expect(await list(inner)).toEqual(["公.txt 1"]);
    expect(await list(zipSync({ "内.zip": [inner, { level: 0 }] }))).toEqual(["内.zip/公.txt 1"]);
    const packed = gbkNamed(".zip", zipSync({ "甲.txt": strToU8("xy") }));
    expect(await list(packed)).toEqual(["公.zip/甲.txt 2"]);
    expect(await list(gbkNamed(".zip", inner))).toEqual(["公.zip/公.txt 1"]);
  });

  it.each(["../a.txt", "/a.txt", "c:\\a.txt", "x/../../a.txt"])("does not read %s", async (name) => {
    expect(await list(zip({ [name]: "a", "b.txt": "b" }))).toEqual([`${name.replaceAll("\\", "/")}: unsafe-name`, "b.txt 1"]);
  });

  it("reads none of several files under one name", async () => {
    const twice = Buffer.from(zip({ "x/a.txt": "1", "x/b.txt": "2", "x//c.txt": "3", "x/./d.txt": "4", "x/d.txt": "5" }));
    for (let at = twice.indexOf("x/b.txt"); at >= 0; at = twice.indexOf("x/b.txt")) twice.write("x/a.txt", at);
    expect(await list(twice)).toEqual([
      "x/a.txt: same-name",
      "x/a.txt: same-name",
      "x/c.txt 1",
      "x/d.txt: same-name",
      "x/d.txt: same-name",
    ]);
  });

  it("reads no links, and takes folders for no files", async () => {
    const of = (kind: number) => ({ os: 3, attrs: (kind << 16) >>> 0 });
    const archive = zipSync({
      "link.csv": [strToU8("/etc/passwd"), of(0o120777)],
      "folder\\": new Uint8Array(),
      other: [new Uint8Array(), { attrs: 0x10 }],
      "a.txt": [strToU8("a"), of(0o100644)],
    });
    expect(await list(archive)).toEqual(["link.csv: link", "a.txt 1"]);
  });

  it("shows names as they are", async () => {
    expect(await list(zip({ "a\u202evsc.exe": "a", "b\n.txt": "b", "../c\0.txt": "c" }))).toEqual([
      "a\ufffdvsc.exe 1",
      "b\ufffd.txt 1",
      "../c\ufffd.txt: unsafe-name",
    ]);
  });

  it("says which file is damaged and goes on", async () => {
    const archive = Buffer.from(
      zipSync({
        "a.txt": [strToU8(Array.from({ length: 200 }, (_, index) => index ** 3).join()), { level: 9 }],
        "b.txt": strToU8("b"),
      }),
    );
    archive.fill(0xff, 60, 90);
    expect(await list(archive)).toEqual(["a.txt: damaged", "b.txt 1"]);
  });

  it.each([
    ["archive-bomb", zip({ "a.txt": new Uint8Array(30_000_000) })],
    ["archive-too-large", zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}`, ""])))],
    ["damaged", strToU8("PK\u0003\u0004")],
  ])("refuses: %s", async (code, archive) => {
    await expect(list(archive)).rejects.toEqual(new Unreadable(code as "damaged"));
  });

  it("refuses entries that share their bytes", () => {
    const entry = { offset: 0, size: 10, compressedSize: 10 };
    expect(guard([entry, { ...entry, offset: 5 }], 100)).toBe("archive-bomb");
    expect(guard([entry, { ...entry, offset: 50 }], 100)).toBeNull();
  });
});
