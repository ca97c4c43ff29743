/**
 * What happens to pages between the official form and the site of a bureau: each entry changes a plainly printed page as
 * editors, content systems and browsers do. None of them is among the layouts that the reader was built on.
 */
import { randomOf } from "@/lib/report/random";

/** From a page of `<td>…</td>` cells without markup in them. */
export type Wear = { name: string; wear: (html: string) => string };

type InCell = (text: string, attributes: string) => string;

const inCells =
  (change: InCell) =>
  (html: string): string =>
    html.replace(/<td([^>]*)>([^<]*)<\/td>/g, (_, attributes: string, text: string) => change(text, attributes));

const isNumber = (text: string) => /^\d[\d,]*$/.test(text);
const isWord = (text: string) => /^[\p{Script=Han}]{2,6}$/u.test(text);
const inNumbers = (change: (text: string) => string): ((html: string) => string) =>
  inCells((text, attributes) => `<td${attributes}>${isNumber(text) ? change(text) : text}</td>`);
const wide = (text: string) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** Every so many rows something else: the same rows in each run. */
const perRow = (change: (row: string, random: () => number) => string) => (html: string) => {
  const random = randomOf(7);
  return html.replace(/<tr>.*?<\/tr>\n/gs, (row) => change(row, random));
};

/** The head of a table once more above its second half, as two screens of one table are pasted. */
function halved(html: string): string {
  return html.replace(/(<table[^>]*>)(.*?)<\/table>/gs, (whole, open: string, content: string) => {
    const rows = content.match(/<tr>.*?<\/tr>\n/gs) ?? [];
    const heads = rows.filter((row) => !/<td[^>]*>[\d,/]+<\/td>/.test(row)).length;
    if (rows.length < 12 || heads > 4) return whole;
    const cut = rows.findIndex((row, index) => index > rows.length / 2 && !row.includes("rowspan"));
    if (cut < 0 || rows.slice(0, cut).some((row) => /rowspan="(?:1\d|[6-9])"/.test(row))) return whole;
    return `${open}${rows.slice(0, cut).join("")}</table>${open}${rows.slice(0, heads).join("")}${rows.slice(cut).join("")}</table>`;
  });
}

export const WEARS: readonly Wear[] = [
  {
    name: "pasted from Word: conditional comments, office tags, a paragraph and three spans in each cell",
    wear: (html) =>
      inCells(
        (text, attributes) =>
          `<td${attributes} width=73 style='width:55.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span\n  lang=EN-US style='font-family:宋体;mso-bidi-font-family:宋体'><span style='mso-spacerun:yes'>&nbsp;</span>${text}<o:p></o:p></span></p>\n  </td>`,
      )(html).replace(
        "<body>",
        "<body><!--[if gte mso 9]><xml><w:WordDocument><table><tr><td>规章</td><td>7</td></tr></table></w:WordDocument></xml><![endif]-->",
      ),
  },
  { name: "figures in full width, with their commas", wear: inNumbers(wide) },
  {
    name: "figures over several spans, with marks without width",
    wear: inNumbers((text) => `<span>${[...text].join("</span>&#8203;<span>")}</span>`),
  },
  { name: "figures with their unit", wear: inNumbers((text) => `${text} 件`) },
  {
    name: "words spaced out or broken, as narrow columns are typed",
    wear: inCells(
      (text, attributes) =>
        `<td${attributes}>${isWord(text) ? [...text].join(text.length > 3 ? "<br/>" : "　&nbsp;") : text}</td>`,
    ),
  },
  {
    name: "empty cells at the ends of rows, empty rows between",
    wear: perRow(
      (row, random) =>
        (random() < 0.4 ? row.replace("</tr>", "<td></td><td>&nbsp;</td></tr>") : row) +
        (random() < 0.15 ? "<tr></tr>\n<tr><td></td></tr>\n" : ""),
    ),
  },
  {
    name: "spans that reach out of the table",
    wear: (html) => html.replace(/<td([^>]*)>([^<]*)<\/td><\/tr>\n<\/table>/g, '<td$1 rowspan="60">$2</td></tr>\n</table>'),
  },
  {
    name: "no end tags, capitals, no quotes",
    wear: (html) =>
      html
        .replace(/<\/(?:td|tr|p)>/g, "")
        .replace(/<(td|tr|table|p)\b/g, (tag) => tag.toUpperCase())
        .replaceAll('"', ""),
  },
  {
    name: "a table in each cell",
    wear: inCells((text, attributes) => `<td${attributes}><table border=0><tbody><tr><td>${text}</td></tr></tbody></table></td>`),
  },
  {
    name: "sections within sections, as accounts on WeChat are exported",
    wear: (html) =>
      inCells(
        (text, attributes) =>
          `<td${attributes}><section style="margin:0"><section><span leaf="">${text || "<br>"}</span></section></section></td>`,
      )(html)
        .replace(/<p>/g, '<section><p style="white-space:pre-wrap"><span>')
        .replace(/<\/p>/g, "</span></p></section>"),
  },
  { name: "tables cut in two, their heads repeated", wear: halved },
  {
    name: "a copy for phones, hidden",
    wear: (html) =>
      html.replace(
        /<body>(.*)<\/body>/s,
        (_, content: string) =>
          `<body><div class="pc">${content}</div><div class="mobile" style="DISPLAY: none;">${content}</div></body>`,
      ),
  },
  {
    name: "comments, scripts and forms between rows",
    wear: (html) =>
      html.replaceAll("<tr>", "<!-- row --><form><script>var a='<td>8</td>';</script><tr>").replaceAll("</tr>", "</tr></form>"),
  },
  {
    name: "a line for the unit above each table",
    wear: (html) => html.replace(/<table[^>]*>/g, '$&<tr><td colspan="30" align="right">单位：件</td></tr>\n'),
  },
  {
    name: "a number before each row of a table",
    wear: perRow((row, random) => row.replace("<tr>", `<tr><td width="1">${random() < 2 ? "" : ""}</td>`)),
  },
  { name: "figures in fields of a form", wear: inNumbers((text) => `<input type="text" value="${text}" readonly>`) },
  {
    name: "figures that link to their lists",
    wear: inNumbers((text) => `<a href="/list?n=${text.replaceAll(",", "")}" target="_blank"><b>${text}</b></a>`),
  },
];
