import { describe, expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of";
import { readProse } from "./read-prose";

const read = (text: string, metadata: Record<string, string> = {}) => readProse(documentOf(text, metadata), new Set(), null);
const head = (line: string) => read(`${line}\n青桐区司法局2020年政府信息公开工作年度报告\n一、总体情况\n正常。`).dates;
const tail = (lines: string) => read(`一、总体情况\n正常。\n六、其他需要报告的事项\n无\n${lines}`).dates;

describe("dates on the page around the report", () => {
  it.each([
    ["发布日期：2021-01-05", "shown", "2021-01-05"],
    ["发布时间: 2021-01-29 15:46 来源：本站", "shown", "2021-01-29"],
    ["来源:区人民政府办公室 时间:2017-01-12 10:01", "shown", "2017-01-12"],
    ["日期:2021-01-29", "shown", "2021-01-29"],
    ["2022年01月18日来源:1", "shown", "2022-01-18"],
    ["公文生成日期：2021年2月3日", "composed", "2021-02-03"],
    ["| 生成日期 | 2026-01-23 16:24:38 | 是否有效 |", "composed", "2026-01-23"],
    ["成文日期\n2021/1/4", "composed", "2021-01-04"],
    ["https://www.example.gov.cn/zwgk/202101/t20210105_2482.htm", "address", "2021-01-05"],
    ["https://www.example.gov.cn/art/2016/3/15/art_12.html", "address", "2016-03-15"],
  ])("%s", (line, kind, value) => expect(head(line)).toEqual([expect.objectContaining({ kind, value })]));

  it.each([
    "时间：2020年1月1日至2020年12月31日",
    "更新时间：2021-03-01",
    "统计截止时间 2020-12-31",
    "浏览次数：20210105",
    "https://www.example.gov.cn/zwgk/12345.htm",
  ])("no date: %s", (line) => expect(head(line)).toEqual([]));

  it("stand in the rows of a table above the report", () => {
    const cell = (column: number, text: string) => ({
      row: 1,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      places: [{ path: `td[${column}]` }],
    });
    const cells = ["索引号", "6207/2026-7", "生成日期", "2026-01-23 16:24:38"].map((text, column) => cell(column, text));
    const document = documentOf("");
    const grid = { kind: "grid" as const, rows: 2, columns: 4, cells, place: {}, aligned: true };
    const { dates } = readProse({ ...document, blocks: [...document.blocks, grid] }, new Set(), null);
    expect(dates).toMatchObject([{ kind: "composed", value: "2026-01-23", raw: "2026-01-23" }]);
  });

  it("come from the metadata too", () => {
    const report = read("正常", { 发布日期: "2021-01-06 09:30", 成文日期: "2021年1月4日", canonical: "/202101/t20210107_1.htm" });
    expect(report.dates.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "shown 2021-01-06",
      "composed 2021-01-04",
      "address 2021-01-07",
    ]);
    expect(report.publishedOn).toBe("2021-01-06");
    expect(read("正常", { PubDate: "2021-01-06 09:30:00", viewport: "2020-01-01" }).dates).toMatchObject([
      { kind: "shown", raw: "2021-01-06" },
    ]);
  });
});

describe("day of the signature", () => {
  it.each([
    ["泉州市洛江区科学技术局\n\n2021 年 1 月 5 日", "2021-01-05"],
    ["洛江区科学技术局 2021年1月5日", "2021-01-05"],
    ["洛江区科学技术局\n二〇二一年一月五日", "2021-01-05"],
    ["洛江区科学技术局\n二○二一年十二月三十一日", "2021-12-31"],
    ["（2021.1.5）", "2021-01-05"],
  ])("%s", (lines, value) => expect(tail(lines)).toEqual([expect.objectContaining({ kind: "signed", value })]));

  it("keeps what was printed and where", () => {
    expect(tail("洛江区科学技术局　2021 年 1 月 5 日")).toEqual([
      { kind: "signed", value: "2021-01-05", raw: "2021 年 1 月 5 日", place: { line: 5, column: 10 } },
    ]);
  });

  it("is no day in prose", () => expect(tail("统计期限截至2020年12月31日")).toEqual([]));

  it("that the calendar does not have is reported, not used", () => {
    const report = read("一、总体情况\n正常。\n青桐区司法局\n2021年2月30日");
    expect(report).toMatchObject({ dates: [], publishedOn: null });
    expect(report.problems).toContainEqual(expect.objectContaining({ code: "noSuchDay", place: { line: 4, column: 1 } }));
  });

  it("yields to the day that the page shows", () => {
    const text = "发布日期：2021-01-08\n一、总体情况\n正常。\n青桐区司法局\n2021年1月5日";
    expect(read(text)).toMatchObject({ publishedOn: "2021-01-08", dates: [{ kind: "shown" }, { kind: "signed" }] });
  });
});
