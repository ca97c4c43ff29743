/** What editors, content systems and hands do to a report: nothing may be read wrong without a word, most of it is read right. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { extract } from "@/lib/extract/extract";
import { readHtml } from "@/lib/extract/html";
import type { PrintedReport } from "@/lib/report/print";
import { judgeValues } from "./judge";
import { printPage } from "./print-html";
import { printDocx, printXlsx } from "./print-office";
import { printRtf } from "./print-rtf";
import { drawReport } from "./reports";

const REPORT = drawReport("C", 1);
const OTHER: PrintedReport = { ...drawReport("C", 77), title: "示例市青桐区司法局2022年政府信息公开工作年度报告" };
const pageOf = (report: PrintedReport) => printPage(report, "plain", "utf-8").html;

type Case = readonly [what: string, change: (source: string) => string];
const numbers = (write: (digits: string) => string) => (html: string) =>
  html.replace(
    /<td([^>]*)>(\d[\d,]*)<\/td>/g,
    (_, attributes: string, digits: string) => `<td${attributes}>${write(digits)}</td>`,
  );
const parted = (glue: string) => (digits: string) => digits.replace(/(\d)(\d)/, `$1${glue}$2`);
/** Cuts the second table after some of its rows. */
const cutRows = (put: string) => (html: string) => {
  const at = html.indexOf("<tr>", html.indexOf("<table", html.indexOf("<table") + 1));
  const rows = html.slice(at).split("<tr>");
  return (
    html.slice(0, at) + [...rows.slice(0, 13), `</table>${put}<table border="1"><tr>${rows[13]}`, ...rows.slice(14)].join("<tr>")
  );
};

const READ: readonly Case[] = [
  ["digits of full width", numbers((digits) => digits.replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one))))],
  [
    "a span a digit",
    numbers((digits) => `<p>${[...digits].map((one) => `<span lang=EN-US>${one}</span>`).join("")}<o:p></o:p></p>`),
  ],
  ["characters without width", numbers(parted("&#8203;"))],
  ["wide spaces around", numbers((digits) => `&ensp;${digits}&emsp;`)],
  ["a comma of full width", numbers((digits) => digits.replace(",", "，"))],
  ["a table of its own in each cell", numbers((digits) => `<table><tr><td>${digits}</td></tr></table>`)],
  ["fields of a form", numbers((digits) => `<input type=text value="${digits}">`)],
  ["other fields of a form", numbers((digits) => `<input type=hidden value=9><input type=tel value="${digits}">`)],
  [
    "digits crossed out by a style",
    numbers((digits) => `<span style="text-decoration:underline line-through">9</span>${digits}`),
  ],
  ["letters of no size", numbers((digits) => `<span style="font-size:0">9</span>${digits}`)],
  ["letters off the page", numbers((digits) => `<i style="position:absolute;left:-9999px">9</i>${digits}`)],
  ["what Word hides", numbers((digits) => `<span style='mso-hide:all'>9</span>${digits}`)],
  [
    "rows that a chain of elements hides",
    (html) =>
      html
        .replace(
          "</head>",
          "<style>table>tbody > tr.old td,body > p.old{display:none} div>table>tbody>tr.old{display:none}</style></head>",
        )
        .replace(/<tr>(.*?)<\/tr>/gs, (row) => row.replace("<tr>", '<tr class="old">').replace(/>(\d)/g, ">7$1") + row)
        .replaceAll("<table", "<div><table")
        .replaceAll("</table>", "</table></div>"),
  ],
  [
    "numbers once for telephones, which a style hides on computers",
    (html) =>
      numbers((digits) => `<b class="wide">${digits}</b><b class="narrow">${digits}</b>`)(html).replace(
        "</head>",
        "<style>@media (max-width:768px){.wide{display:none}} @media screen and (min-width: 769px){.narrow{display:none}} @media print{.wide{display:none}}</style></head>",
      ),
  ],
  ["readings above letters", numbers((digits) => `<ruby>${digits}<rt>9</rt></ruby>`)],
  ["conditional comments", numbers((digits) => `<!--[if gte mso 9]>9<![endif]--><![if !x]>${digits}<![endif]>`)],
  [
    "headings that span too many rows",
    (html) => html.replace(/rowspan="(\d+)"/g, (_, rows: string) => `rowspan="${Number(rows) + 3}"`),
  ],
  ["headings that span the rest", (html) => html.replace(/rowspan="\d+"/g, 'rowspan="99"')],
  ["no spans at all", (html) => html.replace(/ (?:row|col)span="?\d+"?/g, "")],
  ["a table cut in two", cutRows("")],
  ["a table cut in two by a page's number", cutRows("<p>第 2 页</p>")],
  ["everything pasted twice", (html) => html.replace(/<body>(.*)<\/body>/s, "<body>$1$1</body>")],
  ["an empty column before", (html) => html.replaceAll("<tr>", "<tr><td></td>")],
  ["an empty row after each", (html) => html.replaceAll("</tr>", "</tr><tr><td>&nbsp;</td></tr>")],
  [
    "tables within tables",
    (html) => html.replaceAll("<table", "<table><tr><td><div><table").replaceAll("</table>", "</table></div></td></tr></table>"),
  ],
];

const DOUBTED: readonly Case[] = [
  ["marks of notes", numbers((digits) => `${digits}<sup>1</sup>`)],
  ["marks of notes that lead to them", numbers((digits) => `${digits}<a href="#_ftn1"><sup>1</sup></a>`)],
  [
    "marks of notes as Word saves them",
    numbers((digits) => `${digits}<a href="#_ftn1"><span class=MsoFootnoteReference><span lang=EN-US>1</span></span></a>`),
  ],
  ["marks of notes raised by a style", numbers((digits) => `${digits}<span style="vertical-align:super">1</span>`)],
  ["lowered digits", numbers((digits) => `${digits}<sub>1</sub>`)],
  ["digits that float", numbers((digits) => `<span style="float:right">${digits.slice(1)}</span>${digits[0]}`)],
  ["digits that a style sheet elsewhere may hide", numbers((digits) => `<span class="label">9</span>${digits}`)],
  ["white digits", numbers((digits) => `<font color="#ffffff">9</font>${digits}`)],
  ["numbers once for telephones", numbers((digits) => `<b class="wide">${digits}</b><b class="narrow">${digits}</b>`)],
  ["numbers that a script writes", numbers((digits) => `<script>document.write(${digits.replace(",", "")})</script>`)],
  ["drawn numbers", numbers((digits) => `<svg><text>${digits}</text></svg>`)],
  ["numbers in frames", numbers(() => '<iframe src="3.html"></iframe>')],
  ["a word before numbers", numbers((digits) => `共${digits}件`)],
  ["what a number is before it", numbers((digits) => `<span>数量：</span>${digits}`)],
  ["numbers with more to them", numbers((digits) => `${digits}（其中网上3件）`)],
  ["numbers in quotes", numbers((digits) => `“${digits}”`)],
  ["two numbers", numbers((digits) => `${digits}<br>3`)],
  ["broken numbers", numbers(parted("<br>"))],
  ["pictures of numbers", numbers((digits) => `<img src="${digits}.png">`)],
  ["two years on one page", (html) => html.replace("</body>", `${/<body>(.*)<\/body>/s.exec(pageOf(OTHER))?.[1]}</body>`)],
  ["a column of remarks", (html) => html.replaceAll("</tr>", "<td>9</td></tr>")],
  [
    "a column that only seems gone",
    (html) => html.replaceAll("</td></tr>", '</td><td width=0 style="visibility:collapse">9</td></tr>'),
  ],
  ["cells left out where they are empty", (html) => html.replaceAll("<td></td>", "")],
  ["a picture for a table", (html) => html.replace(/(<table.*?<\/table>.*?)<table.*?<\/table>/s, '$1<img src="3.png">')],
];

describe("a page after an editor", () => {
  it.each(READ)("is read with %s", (_, change) => {
    expect(judgeValues(REPORT, readHtml(change(pageOf(REPORT))))).toEqual({ faults: [], flagged: [] });
  });

  it.each(DOUBTED)("is doubted, never read wrong, with %s", (_, change) => {
    const { faults, flagged } = judgeValues(REPORT, readHtml(change(pageOf(REPORT))));
    expect(faults).toEqual([]);
    expect(flagged.length).toBeGreaterThan(10);
  });
});

const run = (text: string, looks = "") => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
const runs = (write: (digits: string) => string) => (xml: string) =>
  xml.replace(/<w:r><w:t xml:space="preserve">(\d[\d,]*)<\/w:t><\/w:r>/g, (_, digits: string) => write(digits));
const cells = (write: (digits: string, ref: string) => string) => (xml: string) =>
  xml.replace(/<c r="([A-Z]+\d+)"><v>(\d+)<\/v><\/c>/g, (_, ref: string, digits: string) => write(digits, ref));
const rich = (ref: string, content: string) => `<c r="${ref}" t="inlineStr"><is>${content}</is></c>`;

const WORD: readonly Case[] = [
  [
    "content controls",
    (xml) => xml.replaceAll("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replaceAll("</w:tc>", "</w:tc></w:sdtContent></w:sdt>"),
  ],
  [
    "two versions",
    runs(
      (digits) =>
        `<w:r><mc:AlternateContent><mc:Choice><w:t>${digits}</w:t></mc:Choice><mc:Fallback><w:t>${digits}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  ],
  ["fields", runs((digits) => `<w:r><w:instrText>=SUM(LEFT)9</w:instrText></w:r>${run(digits)}`)],
  ["crossed out digits", runs((digits) => run("9", "<w:strike/>") + run(digits, '<w:strike w:val="0"/>'))],
  ["merges that never begin", (xml) => xml.replaceAll('<w:vMerge w:val="restart"/>', "")],
  ["free columns before", (xml) => xml.replaceAll("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')],
];
const WORD_DOUBTED: readonly Case[] = [
  ["marks of notes", runs((digits) => run(digits) + run("1", '<w:vertAlign w:val="superscript"/>'))],
  ["pictures of numbers", runs(() => "<w:r><w:drawing><a/></w:drawing></w:r>")],
  ["broken numbers", runs((digits) => run(`${digits}</w:t><w:br/><w:t>3`))],
];
const EXCEL: readonly Case[] = [
  ["formulas on other sheets", cells((digits, ref) => `<c r="${ref}"><f>Sheet2!B2</f><v>${digits}</v></c>`)],
  ["crossed out digits", cells((digits, ref) => rich(ref, `<r><rPr><strike/></rPr><t>9</t></r><r><t>${digits}</t></r>`))],
  ["numbers as text", cells((digits, ref) => rich(ref, `<t xml:space="preserve"> ${digits} </t>`))],
  ["no merges", (xml) => xml.replace(/<mergeCells>.*<\/mergeCells>/, "")],
];
const EXCEL_DOUBTED: readonly Case[] = [
  ["formulas without a result", cells((_, ref) => `<c r="${ref}"><f>Sheet2!B2</f></c>`)],
  ["formulas with an empty result", cells((_, ref) => `<c r="${ref}"><f>Sheet2!B2</f><v></v></c>`)],
  ["errors", cells((_, ref) => `<c r="${ref}" t="e"><f>Sheet2!B2</f><v>#REF!</v></c>`)],
  [
    "marks of notes",
    cells((digits, ref) => rich(ref, `<r><t>${digits}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>`)),
  ],
];

/** A Word file with a style sheet and digits that are crossed out, hidden or raised by its styles. */
function styled(write: (digits: string) => string): Uint8Array {
  const parts = unzipSync(printDocx(REPORT).bytes);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const style = (type: string, name: string, looks: string, base = "") =>
    `<w:style w:type="${type}" w:styleId="${name}">${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${looks}</w:rPr></w:style>`;
  const styles = [
    style("character", "Struck", "<w:strike/>"),
    style("character", "Based", "<w:b/>", "Struck"),
    style("character", "Hidden", "<w:vanish/>"),
    style("character", "Raised", '<w:vertAlign w:val="superscript"/>'),
    style("paragraph", "Gone", "<w:dstrike/>"),
  ];
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(runs(write)(xml)),
    "word/_rels/document.xml.rels": strToU8(
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    "word/styles.xml": strToU8(`<w:styles>${styles.join("")}</w:styles>`),
  });
}

const by = (style: string) => `<w:rStyle w:val="${style}"/>`;

describe("a Word file with styles", () => {
  it.each<Case>([
    ["crossed out", (digits) => run("9", by("Struck")) + run(digits)],
    ["crossed out by what the style is based on", (digits) => run(digits) + run("9", by("Based"))],
    ["hidden", (digits) => run("9", by("Hidden")) + run(digits, `${by("Struck")}<w:strike w:val="0"/>`)],
    [
      "crossed out with their paragraph",
      (digits) => `</w:p><w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run("9")}</w:p><w:p>${run(digits)}`,
    ],
  ])("is read where digits are %s", async (_, write) => {
    expect(judgeValues(REPORT, await extract(styled(write), ""))).toEqual({ faults: [], flagged: [] });
  });

  it("is doubted, never read wrong, with marks of notes", async () => {
    const { faults, flagged } = judgeValues(
      REPORT,
      await extract(
        styled((digits) => run(digits) + run("1", by("Raised"))),
        "",
      ),
    );
    expect(faults).toEqual([]);
    expect(flagged.length).toBeGreaterThan(10);
  });
});

async function judgeFile(bytes: Uint8Array, part: string, change: (source: string) => string) {
  const parts = unzipSync(bytes);
  const source = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(source);
  expect(changed).not.toBe(source);
  return judgeValues(REPORT, await extract(zipSync({ ...parts, [part]: strToU8(changed) }), ""));
}

describe.each([
  ["a Word file", "word/document.xml", printDocx, WORD, WORD_DOUBTED],
  ["a sheet", "xl/worksheets/sheet1.xml", printXlsx, EXCEL, EXCEL_DOUBTED],
] as const)("%s after an editor", (_, part, print, read, doubted) => {
  it.each(read)("is read with %s", async (_, change) => {
    expect(await judgeFile(print(REPORT).bytes, part, change)).toEqual({ faults: [], flagged: [] });
  });

  it.each(doubted)("is doubted, never read wrong, with %s", async (_, change) => {
    const { faults, flagged } = await judgeFile(print(REPORT).bytes, part, change);
    expect(faults).toEqual([]);
    expect(flagged.length).toBeGreaterThan(10);
  });
});

const rtf = (write: (digits: string) => string) =>
  new TextEncoder().encode(
    new TextDecoder()
      .decode(printRtf(REPORT).bytes)
      .replace(/ (\d[\d,]*)(?=\\cell )/g, (_, digits: string) => ` ${write(digits)}`),
  );

describe("an RTF file after an editor", () => {
  it.each<Case>([
    ["crossed out digits", (digits) => `{\\strike 9}{\\striked1 8}${digits}`],
    ["hidden and deleted digits", (digits) => `{\\v 9}{\\deleted 8}${digits}`],
  ])("is read with %s", async (_, write) => {
    expect(judgeValues(REPORT, await extract(rtf(write), ""))).toEqual({ faults: [], flagged: [] });
  });

  it.each<Case>([
    ["marks of notes", (digits) => `${digits}{\\super 1}`],
    ["pictures of numbers", () => "{\\*\\shppict{\\pict\\pngblip 89504e}}{\\nonshppict{\\pict\\wmetafile8 0100}}"],
    ["old pictures of numbers", () => "{\\pict\\wmetafile8 0100}"],
    ["numbers in text boxes", (digits) => `{\\shp{\\*\\shpinst{\\shptxt \\pard ${digits}\\par}}}`],
  ])("is doubted, never read wrong, with %s", async (_, write) => {
    const { faults, flagged } = judgeValues(REPORT, await extract(rtf(write), ""));
    expect(faults).toEqual([]);
    expect(flagged.length).toBeGreaterThan(10);
  });
});
