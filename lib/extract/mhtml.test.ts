import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { drawFirst, linesIn } from "./fixtures/draw";

const TABLE = "<table><tr><td>自然人</td><td>总计</td></tr><tr><td>3</td><td>12</td></tr></table>";
const DRAWN = ["自然人@0 总计@1", "3@0 12@1"];
const page = (content: string) => `<html><head><title>年报</title></head><body>${content}</body></html>`;

/** One byte a character, as mail carries it. */
const utf8 = (html: string): string => Buffer.from(html).toString("latin1");
const GBK: Readonly<Record<string, string>> = {
  ...{ 自: "\xd7\xd4", 然: "\xc8\xbb", 人: "\xc8\xcb", 总: "\xd7\xdc", 计: "\xbc\xc6", 年: "\xc4\xea", 报: "\xb1\xa8" },
};
const gbk = (html: string): string => html.replace(/[^ -~]/g, (one) => GBK[one] ?? one);
const quoted = (bytes: string): string =>
  bytes.replace(/[^ -<>-~]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
/** Lines of 76 at most, which may end in the middle of a character. */
const soft = (text: string): string => text.replace(/(?:=..|[^=]){60}/g, "$&=\r\n");

type Part = { type: string; encoding?: string; body: string; more?: string };
const partOf = ({ type, encoding, body, more = "" }: Part) =>
  `Content-Type: ${type}\r\n${encoding ? `Content-Transfer-Encoding: ${encoding}\r\n` : ""}${more}\r\n${body}\r\n`;
const multipart = (parts: readonly Part[], boundary = "----=_Next", head = `boundary="${boundary}"`) =>
  `multipart/related;\r\n\ttype="text/html";\r\n\t${head}\r\n\r\n${parts.map((part) => `--${boundary}\r\n${partOf(part)}`).join("")}--${boundary}--\r\n`;
const saved = (content: string, more = "") =>
  Buffer.from(`From: <Saved by Blink>\r\n${more}MIME-Version: 1.0\r\nContent-Type: ${content}`, "latin1");

const html = (body: string, encoding?: string, charset = "utf-8"): Part => ({
  type: `text/html; charset="${charset}"`,
  body,
  ...(encoding && { encoding }),
});

describe("pages saved with all they need", () => {
  it.each([
    ["as they are", saved(multipart([html(utf8(page(TABLE)), "8bit")]))],
    [
      "in quoted-printable, with lines broken anywhere",
      saved(multipart([html(soft(quoted(utf8(page(TABLE)))), "quoted-printable")])),
    ],
    ["in base64", saved(multipart([html(Buffer.from(page(TABLE)).toString("base64").replace(/.{76}/g, "$&\r\n"), "base64")]))],
    ["in GBK", saved(multipart([html(quoted(gbk(page(TABLE))), "Quoted-Printable", "gb2312")]))],
    ["with a boundary without quotes", saved(multipart([html(utf8(page(TABLE)))], "xyz", "boundary=xyz"))],
    [
      "in a part of a part",
      saved(
        multipart([{ type: `multipart/alternative; boundary=in`, body: `--in\r\n${partOf(html(utf8(page(TABLE))))}--in--` }]),
      ),
    ],
    [
      "beside its pictures and styles",
      saved(
        multipart([
          { type: "text/css", body: "td{display:none}" },
          html(utf8(page(TABLE))),
          { type: "image/gif", encoding: "base64", body: "R0lGODlhAQABAAAAACw=" },
        ]),
      ),
    ],
    ["of frames, the one with a table", saved(multipart([html(utf8(page("<p>目录</p>"))), html(utf8(page(TABLE)))]))],
  ])("%s", async (_, bytes) => {
    const document = await extract(bytes, "年报.mht");
    expect(drawFirst(document)).toEqual(DRAWN);
    expect(document.problems).toEqual([]);
    const cell = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : [])).at(-1);
    expect(cell?.places).toEqual([{ path: "table[1]/tr[2]/td[2]" }]);
  });

  it("says where the page was saved from", async () => {
    const address = "http://www.example.gov.cn/a.html";
    const document = await extract(saved(multipart([html(utf8(page(TABLE)))]), `Snapshot-Content-Location: ${address}\r\n`), "");
    expect(document.metadata).toContainEqual({ name: "address", value: address, place: {} });
  });

  it("reads a page without a table for its words", async () => {
    expect(linesIn(await extract(saved(multipart([html(utf8(page("<p>本年度没有申请。</p>")))])), ""))).toContain(
      "本年度没有申请。",
    );
  });

  it("takes no other part for a page", async () => {
    const document = await extract(saved(multipart([{ type: "text/plain", body: page(TABLE) }])), "");
    expect([document.blocks, document.problems.map(({ code }) => code)]).toEqual([[], ["empty"]]);
  });

  it("goes no deeper than programs write", async () => {
    let content = `text/html\r\n\r\n${page(TABLE)}`;
    for (let depth = 0; depth < 50; depth += 1)
      content = `multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: ${content}\r\n--b${depth}--`;
    expect((await extract(saved(content), "")).problems.map(({ code }) => code)).toEqual(["empty"]);
  });
});
