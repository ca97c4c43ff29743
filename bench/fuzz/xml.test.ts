import { strToU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { packExcel, packWord } from "@/lib/extract/fixtures/pack";
import { Unreadable } from "@/lib/extract/problems";
import { streamXml } from "@/lib/extract/xml";
import { randomOf } from "@/lib/report/random";
import { mutate } from "./mutate";

/** What a source says, or why it is refused; text in one piece, and none behind the last element. */
function read(bytes: Uint8Array, leftOut?: ReadonlySet<string>): string[] {
  const said: string[] = [];
  let [text, depth] = ["", 0];
  const flush = () => {
    if (text !== "") said.push(`"${text}"`);
    text = "";
  };
  try {
    streamXml(
      bytes,
      {
        open: (name, attributes) => {
          flush();
          depth += 1;
          said.push(`<${name}${JSON.stringify(attributes)}`);
        },
        close: (name) => {
          flush();
          depth -= 1;
          said.push(`>${name}`);
        },
        text: (piece) => {
          if (depth > 0) text += piece;
        },
      },
      leftOut,
    );
    return said;
  } catch (error) {
    if (error instanceof Unreadable) return [error.code];
    throw error;
  }
}

/** The same by a parser that goes by the book, character for character. */
function readByTheBook(bytes: Uint8Array): string[] {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const said: string[] = [];
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let [text, depth] = ["", 0];
  const flush = () => {
    if (text !== "") said.push(`"${text}"`);
    text = "";
  };
  const take = (piece: string) => {
    if (depth > 0) text += piece;
  };
  parser.on("error", () => {
    throw new Unreadable("damaged");
  });
  parser.on("doctype", () => {
    throw new Unreadable("unsupported");
  });
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("opentag", ({ name, attributes }) => {
    flush();
    depth += 1;
    const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), String(value)]));
    said.push(`<${local(name)}${JSON.stringify(own)}`);
  });
  parser.on("closetag", ({ name }) => {
    flush();
    depth -= 1;
    said.push(`>${local(name)}`);
  });
  try {
    parser.write(new TextDecoder().decode(bytes)).close();
    return said;
  } catch (error) {
    if (error instanceof Unreadable) return [error.code];
    throw error;
  }
}

/** What declares a document type is refused whatever follows. */
function judged(bytes: Uint8Array): string[] {
  const said = readByTheBook(bytes);
  return said[0] === "damaged" && read(bytes)[0] === "unsupported" ? ["unsupported"] : said;
}

const PIECES =
  "<a>|</a>|<b c='1'>|</b>|<|>|/|&|;|amp|#65|x| |\n|\r|'|\"|=|<!--|-->|--|<![CDATA[|]]>|<?|?>|xml|a|:|é|\u0002|<a/>|文".split(
    "|",
  );

describe("XML", () => {
  it.each([
    "<a/>",
    " <a/>\n",
    "<a></a >",
    "<a></ a>",
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a x:b="1" b="2"/>',
    "<a b=1/>",
    '<a b="<"/>',
    '<a b="&lt;\n\t&#10;x"/>',
    "<a>]]></a>",
    "<a>]]&gt;<![CDATA[<&]]]]></a>",
    "<![CDATA[x]]><a/>",
    "<a/><b/>",
    "<a/>x",
    "<!-- -- --><a/>",
    "<!--->--><a/>",
    "<?x y?><a/>",
    "<? x?><a/>",
    "<?xml?><a/>",
    "<?xml version='1.0' encoding=\"UTF-8\" standalone='yes' ?>\r\n<a>\rb\r\n</a>",
    ' <?xml version="1.0"?><a/>',
    '<?xml version="2.0"?><a/>',
    "<?XML version='1.0'?><a/>",
    "<a>&amp;&quot;&apos;&#65;&#x41;&#x1F600;</a>",
    "<a>&AMP;</a>",
    "<a>&#X41;</a>",
    "<a>&#0;</a>",
    "<a>& </a>",
    "<a>\u0001</a>",
    "\ufeff<a/>",
    '<名 字="值">文</名>',
    "<·a/>",
    "<1a/>",
    "<a/ >",
    "<a b",
    "<a>",
    "",
    "<a></b>",
    "<!DOCTYPE a><a/>",
    "<a/><!DOCTYPE a>",
    "<!x><a/>",
  ])("%j is read by the book", (source) => {
    expect(read(strToU8(source))).toEqual(readByTheBook(strToU8(source)));
  });

  it("reads damaged parts and any run of marks by the book", () => {
    const parts = [
      packWord("<w:p><w:r><w:t xml:space='preserve'>公 开</w:t></w:r></w:p>"),
      packExcel({ 表: "<row r='1'/>" }),
    ].flatMap((file) => Object.values(unzipSync(file)));
    for (let run = 1; run <= 3_000; run += 1) {
      const random = randomOf(run);
      const piece = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
      const marks = Array.from({ length: 1 + Math.floor(random() * 8) }, piece).join("");
      const part = parts[run % parts.length] ?? new Uint8Array();
      for (const bytes of [strToU8(`<a>${marks}</a>`), strToU8(`<a>${marks}`), mutate(part, random)])
        expect([run, read(bytes)]).toEqual([run, judged(bytes)]);
    }
  });

  it("passes elements over with all they hold, and still reads them", () => {
    const leftOut = new Set(["b"]);
    expect(read(strToU8('<a><x:b c="1">x<d/></x:b>y<b/></a>'), leftOut)).toEqual(["<a{}", '"y"', ">a"]);
    expect(read(strToU8("<a><b>&x;</b></a>"), leftOut)).toEqual(["damaged"]);
  });

  it.each([
    ["elements", "<a>".repeat(1_000)],
    ["attributes", `<a ${Array.from({ length: 1_000 }, (_, index) => `b${index}=""`).join(" ")}/>`],
  ])("refuses endless %s", (_, source) => {
    expect(read(strToU8(source))).toEqual(["too-large"]);
  });

  it("knows names apart that look alike to it", () => {
    const names = Array.from({ length: 200 }, (_, index) => `a${String(index).padStart(3, "0")}bccccz`);
    const source = `<r>${names.map((name) => `<${name} ${name}="" x=""/>`).join("")}</r>`;
    expect(read(strToU8(source))).toEqual(readByTheBook(strToU8(source)));
  });
});
