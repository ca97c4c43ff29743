import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { readHtml } from "./html";

const drawPage = (html: string) => drawFirst(readHtml(html));

describe("a table becomes a grid as a browser lays it out", () => {
  it.each([
    ["spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>1<td>2</table>", ["a@0↓2 b@1+2", "1@1 2@2"]],
    [
      "rowspan=0 reaches the end of its group",
      "<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tbody><tr><td>b<td>3</table>",
      ["a@0↓2 1@1", "2@1", "b@0 3@1"],
    ],
    ["spans beyond the table", "<table><tr><td colspan=1000 rowspan=9>t<td>u<tr><td>1</table>", ["t@0↓2 u@1", "1@1"]],
    [
      "broken spans count as one",
      "<table><tr><td colspan=x>a<td rowspan=-2>b<tr><td colspan=0>1<td>2</table>",
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "a later cell gives way",
      "<table><tr><td>a<td>b<td rowspan=2>c<tr><td>1<td colspan=2>2</table>",
      ["a@0 b@1 c@2↓2", "1@0 2@1"],
    ],
    [
      "hidden cells and rows take no room",
      "<table><tr><td>a<td hidden>x<td>b<tr style='display: none'><td>y<td>z<tr><td>1<td>2</table>",
      ["a@0 b@1", "1@0 2@1"],
    ],
    ["unclosed and stray tags", "<table><tr><td>a</td></td><td>b<tr>text<td>1<td>2</table>", ["a@0 b@1", "1@0 2@1"]],
    ["source that begins within a table", "<p>x</p><tr><td>a<td>b</tr><tr><td>1<td>2</tr></table>", ["a@0 b@1", "1@0 2@1"]],
    ["a foot stands last", "<table><tfoot><tr><td>f<td>9</tfoot><tr><td>a<td>1</table>", ["a@0 1@1", "f@0 9@1"]],
  ])("%s", (_, html, expected) => {
    expect(drawPage(html)).toEqual(expected);
  });

  it("keeps line breaks of a cell and drops the rest of its white space", () => {
    expect(
      drawPage("<table><tr><td>自<br>然<br>人<td>&nbsp; 总&nbsp;计\n</td><tr><td><p>政府\n信息</p><p>x</p><td>&nbsp;</table>"),
    ).toEqual(["自\n然\n人@0 总 计@1", "政府信息\nx@0 @1"]);
  });

  it("numbers all tables of the page, whatever they stand in", () => {
    const page = "<table><tr><td><div><table><tr><td>a<td>1<tr><td>b<td>2</table></div></table>";
    expect(gridsIn(readHtml(page)).flatMap((grid) => grid.cells.map((cell) => cell.places[0]?.path))).toEqual([
      "table[2]/tr[1]/td[1]",
      "table[2]/tr[1]/td[2]",
      "table[2]/tr[2]/td[1]",
      "table[2]/tr[2]/td[2]",
    ]);
  });

  it("takes prose and its heading out of a table that holds the whole report", () => {
    const page =
      "<table><tr><td colspan=2>一、总体情况<tr><td colspan=2>全年平稳。<tr><td colspan=2>二、表<tr><td>a<td>1</table>";
    expect(linesIn(readHtml(page))).toEqual(["一、总体情况", "全年平稳。"]);
    expect(drawPage(page)).toEqual(["二、表@0+2", "a@0 1@1"]);
  });
});

describe("a table drawn without <table>", () => {
  const cells = "<i>a</i><i>b</i><i>c</i>".replaceAll("i>", "div>");
  it.each([
    [
      "display: table",
      "<style>.t{display:table}.t .r{display:table-row}.c{display:table-cell}</style><div class=t><div class=r><div class=c>a</div><div class=c>b</div></div><div class=r><div class=c>1</div><div class=c>2</div></div></div>",
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "display: grid",
      `<div style="display:grid;grid-template-columns:repeat(3, 1fr)">${cells}<div style="grid-column: span 2">1</div><div>2</div></div>`,
      ["a@0 b@1 c@2", "1@0+2 2@2"],
    ],
    ["flex rows", `<div>${`<div style="display:flex">${cells}</div>`.repeat(2)}</div>`, ["a@0 b@1 c@2", "a@0 b@1 c@2"]],
    [
      "rows of equal parts",
      `<div>${`<ul>${cells.replaceAll("div>", "li>")}</ul>`.repeat(3)}</div>`,
      ["a@0 b@1 c@2", "a@0 b@1 c@2", "a@0 b@1 c@2"],
    ],
    [
      "rows by widths",
      `<div>${["<p style='width:50%'>t</p><p style='width:50%'>u</p>", "<p style='width:25%'>a</p><p style='width:25%'>b</p><p style='width:50%'>c</p>"].map((row) => `<div class="row">${row}</div>`).join("")}</div>`,
      ["t@0+2 u@2", "a@0 b@1 c@2"],
    ],
  ])("%s", (_, html, expected) => {
    expect(drawPage(html)).toEqual(expected);
  });

  it("leaves running text alone", () => {
    const page = "<div><div><span>一、</span><span>总体情况</span></div><div><span>全年</span><b>平稳</b></div></div>";
    expect(linesIn(readHtml(page))).toEqual(["一、总体情况", "全年平稳"]);
  });
});

describe("a figure that may not be what the page shows is not taken for one", () => {
  /** The first cell after the label, with a question mark where it cannot be read. */
  const read = (cell: string, style = "") => {
    const page = `<style>${style}</style><table><tr><td>规章<td>${cell}<tr><td>b<td>2</table>`;
    const found = gridsIn(readHtml(page))[0]?.cells[1];
    return `${found?.text}${found?.confidence === 0 ? "?" : ""}`;
  };

  it.each([
    ["a list to choose from", "<select><option>1<option selected>2</select>", "", "2?"],
    ["a list with groups", "<select><optgroup><option>1<option>2</optgroup></select>", "", "1?"],
    ["a list of one", "<select><option>1</select>", "", "1"],
    ["a field that a script fills", "<input>", "", "?"],
    ["a field with its value", "<input value=5>", "", "5"],
    ["a field behind a digit", "1<input value=5>", "", "1 5"],
    ["a bar", "<progress value=5>5</progress>", "", "?"],
    ["an element that a script draws", "<x-number value=5></x-number>", "", "?"],
    ["a picture behind a digit", "1<img src=2.png>", "", "1?"],
    ["a point behind a digit", "1<img src=2.png width=1>", "", "1"],
    ["a figure that a style writes", "<b class=x></b>", ".x:before{content:'5'}", "?"],
    ["a figure by its number", "<b class=x>1</b>", ".x::after{content:'\\35'}", "1?"],
    ["an icon", "<b class=x>1</b>", ".x::after{content:'\\e635'}", "1"],
    ["the end of a float", "<p class=x>1</p>", ".x:after{content:'020';visibility:hidden}", "1"],
    ["a class that hides", "<b class=x>5</b>", ".x{visibility:hidden}", "5?"],
    ["a class that crosses out", "<b class=x>5</b>", "td .x{text-decoration:line-through}", "5?"],
    ["a class that cuts off", "<b class=x>1</b>5", ".x{position:absolute;clip:rect(0 0 0 0)}", "1 5?"],
    ["a class that hides what is blank", "<b class=x>&nbsp;</b>", ".x{opacity:0}", ""],
    ["a style that cuts off", "<b style='clip-path:inset(50%)'>1</b>5", "", "15?"],
    ["white on white", "<font color=white>1</font>", "", "1?"],
    ["white on a colour", "<b style='background:#06c;color:#fff'>1</b>", "", "1"],
    ["another order", "<b style='unicode-bidi:bidi-override;direction:rtl'>12</b>", "", "12?"],
  ])("%s", (_, cell, style, expected) => {
    expect(read(cell, style)).toBe(expected);
  });

  it("also in hidden cells and in tables drawn without <table>", () => {
    expect(read("x</td><td style='visibility:hidden'>9")).toBe("x");
    const cells = "<div>规章</div><div>1<img src=2.png></div>";
    const page = `<div>${`<div class=row>${cells}</div>`.repeat(3)}</div>`;
    expect(gridsIn(readHtml(page))[0]?.cells.map(({ confidence }) => confidence === 0)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe("a page that ends in the middle", () => {
  it.each([
    ["of a number", "<table><tr><td>a<td>12", true],
    ["of a tag", "<table><tr><td>a<td>12</td><td rowsp", true],
    ["of pasted rows", "<tr><td>a<td>12</td></tr>", false],
    ["of nothing", "<table><tr><td>a<td>12</table>", false],
  ])("%s", (_, page, isCut) => {
    expect(readHtml(page).cut).toBe(isCut);
  });
});

describe("the page around the report", () => {
  const article = `<div id=zoom><p>一、总体情况</p><p>${"全年公开政府信息。".repeat(30)}</p></div>`;

  it("drops scripts, hidden parts, menus and crumbs", () => {
    const page = `<nav><a href=/>首页</a></nav><div class="site-footer">版权所有</div><p>您现在的位置：首页 > 年报</p><p style="display:none">隐藏</p><script>document.write("x")</script>${article}<ul><li><a href=1>相关一</a><li><a href=2>相关二</a><li><a href=3>相关三</a></ul>`;
    expect(linesIn(readHtml(page))).toEqual(["一、总体情况", "全年公开政府信息。".repeat(30)]);
  });

  it("keeps the article even where it is called a footer", () => {
    expect(linesIn(readHtml(article.replace("id=zoom", "class=footer")))).toHaveLength(2);
  });

  it.each([
    [
      "a table of figures in what is called a menu",
      `<div class=menu><table>${"<tr><td>规章<td>1<td>2".repeat(6)}</table></div><p>${"字".repeat(900)}</p>`,
    ],
    ["what a forgotten end of a link takes in", `<a href="/x">首页<table>${"<tr><td>规章<td>1".repeat(12)}</table>`],
    [
      "what a forgotten end of an anchor takes in",
      `<a name=top><p>${"<a href=1>一</a><a href=2>二</a><a href=3>三</a>"}<table><tr><td>规章<td>1</table>`,
    ],
  ])("keeps %s", (_, page) => {
    expect(gridsIn(readHtml(page))).toHaveLength(1);
  });

  it("reads labelled lines that are laid out in columns", () => {
    const info = "<div class=row><span>发布日期：2021-01-05</span><span>来源：示例局</span></div>";
    expect(readHtml(`<div>${info}${info}</div>${article}`).metadata.map(({ name }) => name)).toEqual([
      "发布日期",
      "来源",
      "发布日期",
      "来源",
    ]);
  });

  it("reads labelled lines, tables of labels and meta elements as metadata", () => {
    const page = `<title>年报</title><meta name=PubDate content="2021-01-06 10:00"><table><tr><td>索引号<td>QT-1<td>发布机构<td>示例局</table><p>发布时间：2021-01-05 09:00 来源：示例局 浏览次数：</p>${article}`;
    expect(readHtml(page).metadata.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "title=年报",
      "PubDate=2021-01-06 10:00",
      "索引号=QT-1",
      "发布机构=示例局",
      "发布时间=2021-01-05 09:00",
      "来源=示例局",
      "浏览次数=",
    ]);
  });

  it.each([
    ["tables-in-annex", '<p>年报<a href="/a/年报.doc?x">附件</a>'],
    ["tables-in-frame", '<iframe src="x"></iframe>'],
    ["tables-in-pictures", '<p>二、<img src="1.png">'],
    ["hidden-tables", '<div style="display:none"><table><tr><td>a<td>1</table></div>'],
  ])("says %s", (code, html) => {
    expect(readHtml(html).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe("hidden parts", () => {
  const table = (figure: number) => `<table>${`<tr><td>规章<td>${figure}`.repeat(3)}</table>`;
  const hide = (content: string) => `<div style="display:none">${content}</div>`;
  const read = (page: string) => gridsIn(readHtml(page)).map((grid) => grid.cells[1]?.text);

  it("are left out beside what is shown", () => {
    expect(read(table(1) + hide(table(2)))).toEqual(["1"]);
  });

  it("are read where a page shows one section at a time", () => {
    expect(read(table(1) + hide(table(2)) + hide(table(3)))).toEqual(["1", "2", "3"]);
  });
});

describe("hostile pages", () => {
  it("refuses endless nesting", () => {
    expect(readHtml("<div>".repeat(100_000)).problems[0]?.code).toBe("too-large");
  });

  it("cuts a table with too many cells and says so", () => {
    const document = readHtml(`<table>${`<tr>${"<td colspan=1000>x".repeat(4)}`.repeat(200)}</table>`);
    expect(document.cut).toBe(true);
    expect(document.problems[0]?.code).toBe("too-large");
  });
});

const SAMPLES = "../shared/samples";
describe.skipIf(!existsSync(SAMPLES))("sample pages", () => {
  const names = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith(".html")) : [];
  it.each(names)("%s has the three tables", (name) => {
    const text = new TextDecoder(name.includes("gbk") ? "gb18030" : "utf-8").decode(readFileSync(`${SAMPLES}/${name}`));
    expect(gridsIn(readHtml(text)).map((grid) => [grid.rows, grid.columns])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
  });
});
