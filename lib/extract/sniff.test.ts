import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { linesIn } from "./fixtures/draw";
import { pack, packExcel, packWord } from "./fixtures/pack";
import { sniff } from "./sniff";

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
const fixture = (name: string) => readFileSync(`${import.meta.dirname}/fixtures/${name}`);

describe("what a file is, by its content", () => {
  it.each([
    ["docx", packWord("")],
    ["xlsx", packExcel({ 表: "" })],
    ["ofd", pack({ "OFD.xml": "" })],
    ["archive", pack({ "a.txt": "" })],
    ["doc", fixture("features.doc")],
    ["xls", fixture("features.xls")],
    ["rtf", strToU8("{\\rtf1 a}")],
    ["pdf", strToU8("\n%PDF-1.7")],
    ["picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["html", strToU8("  <!-- a --><TABLE border=1><tr>")],
    ["html", utf16("<html><body>公开</body></html>")],
    [
      "mhtml",
      strToU8("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x"),
    ],
    ["word-xml", strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ["excel-xml", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ["csv", strToU8("a,b,c\n1,2,3")],
    ["text", strToU8("一、总体情况\n规章 < 3 件")],
    ["text", strToU8("Content-Type: 无\n一、总体情况")],
  ])("%s", async (kind, bytes) => {
    expect(await sniff(bytes)).toBe(kind);
  });

  it.each([
    ["empty", new Uint8Array()],
    ["ceb", strToU8("Founder CEB 1.0")],
    ["other-archive", strToU8("Rar!\u001a\u0007")],
    ["other-archive", strToU8("BZh91AY&SY")],
    ["other-picture", strToU8("\0\0\0\u0018ftypheic\0\0\0\0")],
    ["other-picture", strToU8("RIFF\u0010\0\0\0WEBPVP8 ")],
    ["archive", pack({ "a.txt": "a" })],
    ["unsupported", pack({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" })],
    ["unsupported", pack({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })],
    ["damaged", strToU8("PK\u0003\u0004 and no more")],
  ])("says %s", async (code, bytes) => {
    const { problems, blocks } = await extract(bytes, "年报.pdf");
    expect([problems.map((problem) => problem.code), blocks]).toEqual([[code], []]);
  });
});

it("tells a file that is protected by a password", async () => {
  const bytes = Buffer.from(fixture("features.doc"));
  const entry = bytes.indexOf(Buffer.from("WordDocument", "utf16le"));
  bytes.set(Buffer.from("EncryptedPackage\0", "utf16le"), entry);
  bytes.writeUInt16LE(34, entry + 64);
  expect((await extract(bytes, "年报.docx")).problems.map((problem) => problem.code)).toEqual(["encrypted"]);
});

describe("files within one XML or message", () => {
  it("reads Word 2003 XML", async () => {
    const xml =
      '<?xml version="1.0"?><w:wordDocument xmlns:w="w"><w:body><w:p><w:r><w:t>公开</w:t></w:r></w:p></w:body></w:wordDocument>';
    expect(linesIn(await extract(strToU8(xml), "年报.doc"))).toEqual(["公开"]);
  });

  it.each([
    ["quoted-printable", "<p>=E5=85=AC=\r\n=E5=BC=80</p>"],
    ["base64", btoa(String.fromCharCode(...strToU8("<p>公开</p>")))],
    ["8bit", "<p>公开</p>"],
  ])("reads the page of a web archive: %s", async (encoding, body) => {
    const part = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://www.example.gov.cn/a.html\r\n\r\n${body}`;
    const message = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b\r\n${part}\r\n--b--\r\n`;
    const document = await extract(strToU8(message), "年报.doc");
    expect(linesIn(document)).toEqual(["公开"]);
    expect(document.metadata).toEqual([{ name: "address", value: "http://www.example.gov.cn/a.html", place: {} }]);
  });

  it("reads the spreadsheets that office systems export as XML", async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="x"><Worksheet ss:Name="表"><Table>
      <Row ss:Index="2"><Cell ss:MergeDown="1"><Data>a</Data></Cell><Cell ss:Index="3"><Data>1</Data></Cell></Row><Row ss:Hidden="1"><Cell ss:Index="3"><Data>9</Data></Cell></Row>
      <Row><Cell><Data>b</Data></Cell><Cell ss:Index="3"><Data>2021-01-05T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const document = await extract(strToU8(xml), "年报.xls");
    expect(document.blocks[0]).toMatchObject({ kind: "grid", rows: 2, columns: 2 });
    expect(
      document.blocks.flatMap((block) =>
        block.kind === "grid" ? block.cells.map(({ text, places }) => `${text} ${places[0]?.ref}`) : [],
      ),
    ).toEqual(["a A2", "1 C2", "b A4", "2021-01-05 C4"]);
  });
});
