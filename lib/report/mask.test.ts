import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./fixtures/any-text";
import { documentOf } from "./fixtures/document-of";
import { maskDocument, maskPersonal } from "./mask";

describe("personal names and mobile numbers", () => {
  it.each([
    ["联系人：王小明，电话：0595-22631053", "联系人：＊＊＊，电话：0595-22631053"],
    ["联系人:李 明 电话13812345678", "联系人:＊ ＊ 电话＊＊＊＊＊＊＊＊＊＊＊"],
    [
      "单位负责人：陈某某　审核人：任小红　填报人：高明　联系电话：0595-22631053",
      "单位负责人：＊＊＊　审核人：＊＊＊　填报人：＊＊　联系电话：0595-22631053",
    ],
    ["签发人：欧阳建国", "签发人：＊＊＊＊"],
    ["责任编辑：林小英", "责任编辑：＊＊＊"],
    ["手机：138-1234-5678，13900001111", "手机：＊＊＊-＊＊＊＊-＊＊＊＊，＊＊＊＊＊＊＊＊＊＊＊"],
    ["手机+86 15012345678。", "手机+86 ＊＊＊＊＊＊＊＊＊＊＊。"],
    ["手机１３８１２３４５６７８", "手机＊＊＊＊＊＊＊＊＊＊＊"],
    ["联系电话\t13812345678", "联系电话\t＊＊＊＊＊＊＊＊＊＊＊"],
    [
      "成立了由局长刘小华任组长，副局长王伟、刘岳录任副组长的领导小组。",
      "成立了由局长＊＊＊任组长，副局长＊＊、＊＊＊任副组长的领导小组。",
    ],
    ["由党组书记张建国同志负责", "由党组书记＊＊＊同志负责"],
    ["镇长陈志强亲自审核。", "镇长＊＊＊亲自审核。"],
    ["由综合办主任王小红具体负责，工作人员：张丽、李强。", "由综合办主任＊＊＊具体负责，工作人员：＊＊、＊＊。"],
    ["联系人：局办公室 张三", "联系人：局办公室 ＊＊"],
    ["联系人：小王", "联系人：＊＊"],
    ["配备了专职人员李娜同志", "配备了专职人员＊＊同志"],
  ])("%s", (text, masked) => expect(maskPersonal(text)).toBe(masked));

  it.each([
    "联系人：青桐区司法局办公室",
    "联系人：办公室",
    "（地址：洛江区政府大院前楼五楼，邮编：362011，电话：0595-22631053，电子邮箱：qzljkj@163.com）",
    "局长任组长，副局长为副组长，主任负责日常工作。",
    "局长高度重视，书记亲自抓，主任办公会专题研究。",
    "主要负责人：高度重视政府信息公开工作",
    "行政许可 13812 345678 13,812,345,678",
    "收入13812345678.5元，编号113812345678，2020年1月1日至12月31日",
    "主要负责同志、有关同志、任何同志和全体同志参加，组长：由局长担任",
    "行政处罚\t13812345678\t0",
    "13812345678",
    "负责人主持，分管领导具体抓落实。",
    "洛江区科学技术局 2021年1月5日",
    "第一责任人是各单位主要负责人，责任人员依法追究责任。",
    "审核：王家坝镇人民政府",
  ])("nothing to hide: %s", (text) => expect(maskPersonal(text)).toBe(text));
});

describe("a document", () => {
  it("hides a name in the cell beside its label or on the line below it", () => {
    const cell = (column: number, text: string) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text, places: [{}] });
    const grid = { kind: "grid" as const, rows: 1, columns: 6, place: {}, aligned: true };
    const texts = ["填报人", "周小平", "电话", "13812345678", "规章", "13812345678"];
    const cells = texts.map((text, column) => cell(column, text));
    const { blocks, metadata } = maskDocument({
      ...documentOf("联系人：\n王小明\n规章\n12", { 作者: "王小明", 来源: "青桐区司法局" }),
      blocks: [...documentOf("联系人：\n王小明\n规章\n12").blocks, { ...grid, cells }],
    });
    expect(blocks.map((block) => (block.kind === "grid" ? block.cells.map(({ text }) => text) : block.text))).toEqual([
      "联系人：",
      "＊＊＊",
      "规章",
      "12",
      ["填报人", "＊＊＊", "电话", "＊＊＊＊＊＊＊＊＊＊＊", "规章", "13812345678"],
    ]);
    expect(metadata.map(({ value }) => value)).toEqual(["＊＊＊", "青桐区司法局"]);
  });

  it("keeps its length in code points, and every character that it does not hide", () => {
    const words = ["联系人：", "王小明", "局长", "13812345678", "😀", "，", "任组长", "1,234", "\n", "0595-22631053"];
    fc.assert(
      fc.property(anyText(words), (text) => {
        const before = [...text];
        const after = [...maskPersonal(text)];
        return (
          before.length === after.length && after.every((character, index) => character === "＊" || character === before[index])
        );
      }),
    );
  });

  it("costs time in proportion to the text", () => {
    const started = performance.now();
    for (const part of ["1", "1381234", "王", "局长王伟、", "联系人：", "、王伟"])
      maskPersonal(part.repeat(300_000 / part.length));
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});
