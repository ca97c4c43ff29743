import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { writeOfd } from "./fixtures/ofd";
import { newSheet } from "./fixtures/sheet";
import { drawTable } from "./fixtures/table";
import { extractOfd } from "./ofd";

const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });

function sample(): Uint8Array {
  const sheets = [newSheet()];
  sheets[0]?.texts.push({ text: "三、收到和处理政府信息公开申请情况", x: 60, base: 50, size: 14 });
  drawTable(
    sheets,
    [
      [cell("信息内容", 1, 2), cell("申请人情况", 2)],
      [cell("自然人"), cell("总计")],
      [cell("予以公开"), cell("12"), cell("3456")],
    ],
    [60, 200, 300, 400],
    60,
    { size: 10, padding: 4, header: 0, bottom: 780, ruled: true },
  );
  return writeOfd(sheets);
}

/** The sample with the text of one of its parts changed. */
const altered = (part: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(sample());
  return zipSync({ ...parts, [part]: strToU8(change(new TextDecoder().decode(parts[part]))) });
};
const PAGE = "Doc_0/Pages/Page_0/Content.xml";

describe("OFD", () => {
  test("tables, text and places, in points", async () => {
    const document = await extractOfd(sample());
    expect(linesIn(document)).toEqual(["三、收到和处理政府信息公开申请情况"]);
    expect(drawFirst(document)).toEqual(["信息内容@0↓2 申请人情况@1+2", "自然人@1 总计@2", "予以公开@0 12@1 3456@2"]);
    expect(gridsIn(document)[0]?.cells.at(-1)?.places).toEqual([{ page: 1, box: [300, 102, 400, 123] }]);
  });

  test("what a template draws stands on every page that uses it", async () => {
    const parts = unzipSync(sample());
    const page = new TextDecoder().decode(parts[PAGE]);
    const documentXml = new TextDecoder().decode(parts["Doc_0/Document.xml"]);
    const bytes = zipSync({
      ...parts,
      "Doc_0/Tpls/Tpl_0/Content.xml": strToU8(page),
      "Doc_0/Document.xml": strToU8(
        documentXml.replace("</ofd:CommonData>", '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'),
      ),
      [PAGE]: strToU8(page.replace(/<ofd:Content>.*<\/ofd:Content>/s, '<ofd:Template TemplateID="7"/>')),
    });
    expect(drawFirst(await extractOfd(bytes))).toHaveLength(3);
  });

  test("characters without distances stand one beside the other", async () => {
    const bytes = altered(PAGE, (xml) => xml.replaceAll(/ DeltaX="[^"]*"/g, ""));
    expect(drawFirst(await extractOfd(bytes))[2]).toBe("予以公开@0 12@1 3456@2");
  });

  test("what is marked invisible is not read", async () => {
    const bytes = altered(PAGE, (xml) => xml.replace("<ofd:TextObject", '<ofd:TextObject Visible="false"'));
    expect(linesIn(await extractOfd(bytes))).toEqual([]);
  });

  test.each([
    ["OFD.xml", "damaged"],
    ["Doc_0/Document.xml", "damaged"],
  ])("without %s the file is %s", async (part, code) => {
    const parts = unzipSync(sample());
    const { [part]: _, ...rest } = parts;
    expect((await extractOfd(zipSync(rest))).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("a missing page is named, the rest is read", async () => {
    const { [PAGE]: _, ...rest } = unzipSync(sample());
    const document = await extractOfd(zipSync(rest));
    expect(document.problems.map((problem) => problem.message.zh)).toEqual([expect.stringContaining("第 1 页")]);
  });

  test("numbers that would fill the memory are bounded", async () => {
    const bytes = altered(PAGE, (xml) => xml.replace(/DeltaX="[^"]*"/, 'DeltaX="g 999999999 5"'));
    expect(drawFirst(await extractOfd(bytes))).toHaveLength(3);
  });
});
