import { describe, expect, it } from "vitest";
import type { Document, PageSize } from "@/lib/document";
import { extract } from "./extract";
import { writeOfd } from "./fixtures/ofd";
import { writePdf } from "./fixtures/pdf";
import { newSheet, type Sheet } from "./fixtures/sheet";
import { drawTable, type TableCell } from "./fixtures/table";
import { drawPicture } from "./picture";
import { Workers } from "./workers";

const cell = (text: string): TableCell => ({ text, columnSpan: 1, rowSpan: 1 });
function sheets(...texts: string[]): Sheet[] {
  const made = [newSheet(500, 300)];
  const style = { size: 10, padding: 4, header: 0, bottom: 280, ruled: true };
  drawTable(made, [texts.map(cell), [cell("予以公开"), cell(""), cell("3456")]], [60, 200, 300, 400], 60, style);
  return made;
}

const decode = async (bytes: Uint8Array) => {
  const sharp = await import("sharp");
  const { data, info } = await sharp.default(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Dark pixels inside the box of the cell with a text, its borders left out. */
async function inkIn(bytes: Uint8Array, document: Document, text: string, size: PageSize): Promise<number> {
  const picture = await decode(bytes);
  const places = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  const box = places.find((one) => one.text === text)?.places[0]?.box ?? [0, 0, 0, 0];
  const scale = picture.width / size.width;
  expect(picture.height / size.height).toBeCloseTo(scale, 1);
  const [left, top, right, bottom] = box.map((at) => Math.round(at * scale));
  let dark = 0;
  for (let y = (top ?? 0) + 4; y < (bottom ?? 0) - 4; y++)
    for (let x = (left ?? 0) + 4; x < (right ?? 0) - 4; x++) if ((picture.data[y * picture.width + x] ?? 255) < 128) dark += 1;
  return dark;
}

describe("the picture of a page", () => {
  it.each([0, 90, 180, 270] as const)("of a PDF turned by %i degrees has each cell where its place says", async (rotate) => {
    const bytes = await writePdf(sheets("信息内容", "自然人", "总计"), { rotate });
    const document = await extract(bytes, "a.pdf");
    const [size] = document.pages ?? [];
    const turned = rotate % 180 === 90;
    expect(size).toEqual({ page: 1, width: turned ? 300 : 500, height: turned ? 500 : 300 });
    const picture = await drawPicture(bytes, 1);
    expect(picture?.type).toBe("image/png");
    if (!picture || !size) return;
    expect(await inkIn(picture.bytes, document, "3456", size)).toBeGreaterThan(50);
    expect(await inkIn(picture.bytes, document, "", size)).toBe(0);
  });

  it("of an OFD page is its characters and lines as SVG, each in its box", async () => {
    const bytes = writeOfd(sheets("信息内容", "自然人", "总计"));
    const document = await extract(bytes, "a.ofd");
    expect(document.pages).toEqual([{ page: 1, width: 500, height: 300 }]);
    const picture = await drawPicture(bytes, 1);
    expect(picture?.type).toBe("image/svg+xml");
    expect(
      await inkIn(picture?.bytes ?? new Uint8Array(), document, "3456", { page: 1, width: 500, height: 300 }),
    ).toBeGreaterThan(20);
  });

  it("of an OFD page that is full of markup runs none of it", async () => {
    const made = newSheet();
    made.texts.push({ text: `<script>&"'`, x: 60, base: 100, size: 12 });
    const picture = await drawPicture(writeOfd([made]), 1);
    const svg = Buffer.from(picture?.bytes ?? []).toString();
    expect(svg).not.toMatch(/<script|foreignObject|href="(?!data:image\/(?:png|jpeg))|on\w+=/i);
    expect(svg).toContain("&#60;");
  });

  it("of a scan is decoded and written anew", async () => {
    const drawn = await drawPicture(await writePdf(sheets("甲", "乙", "丙")), 1);
    const again = await drawPicture(drawn?.bytes ?? new Uint8Array(), 1);
    expect(again?.type).toBe("image/png");
    expect((await decode(again?.bytes ?? new Uint8Array())).width).toBe(1000);
  });

  it("is none where the file has no pages or not that one", async () => {
    expect(await drawPicture(Buffer.from("第一行"), 1)).toBeNull();
    await expect(drawPicture(await writePdf(sheets("甲")), 2)).rejects.toThrow("damaged");
    await expect(drawPicture(writeOfd(sheets("甲")), 2)).rejects.toThrow("damaged");
  });

  it("comes from a process of its own, which a bad file does not take along", async () => {
    const workers = new Workers({ processes: 1 });
    const bad = Buffer.from("%PDF-1.7\nnonsense");
    const [none, picture] = await Promise.all([workers.draw(bad, 1), workers.draw(await writePdf(sheets("甲", "乙", "丙")), 1)]);
    workers.close();
    expect(none).toBeNull();
    expect(picture?.type).toBe("image/png");
  });
});
