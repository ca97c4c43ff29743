import { expect, it, vi } from "vitest";
import { extract } from "@/lib/extract/extract";
import { writeXlsx } from "./xlsx";

const cells = async (bytes: Uint8Array) =>
  (await extract(bytes, "x.xlsx")).blocks.flatMap((block) =>
    block.kind === "grid" ? block.cells.map(({ text }) => text) : [block.text],
  );

it("writes what our own reader reads, and no formula", async () => {
  const bytes = await writeXlsx([
    {
      name: "数据/2024",
      header: ["单位", "=值"],
      rows: [
        ["=1+1", 3],
        ['a\u0001b<&"', -0.5],
        [null, true],
      ],
    },
    { name: "", header: ["x"], rows: [] },
  ]);
  const read = await cells(bytes);
  expect(read).toEqual(expect.arrayContaining(["单位", "=值", "=1+1", "3", expect.stringMatching(/^a.?b<&"$/u), "-0.5"]));
  expect(bytes.toString("latin1").startsWith("PK")).toBe(true);
});

it("cuts what a cell cannot hold", async () => {
  const bytes = await writeXlsx([{ name: "x".repeat(40), header: ["x"], rows: [["长".repeat(40_000)]] }]);
  const long = (await cells(bytes)).find((text) => text.startsWith("长"));
  expect(long).toHaveLength(32_767);
  expect(long?.at(-1)).toBe("…");
});

it("gives the same bytes at any time", async () => {
  const sheets = [{ name: "x", header: ["x"], rows: [["x", 1]] }];
  const before = await writeXlsx(sheets);
  vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z"), toFake: ["Date"] });
  const after = await writeXlsx(sheets).finally(() => vi.useRealTimers());
  expect(after.equals(before)).toBe(true);
  expect(await cells(after)).toEqual(expect.arrayContaining(["x", "1"]));
});
