import { describe, expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of";
import { readProse } from "./read-prose";
import { SECTION_KEYS } from "./report";

const read = (text: string) => readProse(documentOf(text), new Set(), null).sections;
const SIX = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

describe("headings", () => {
  it.each([
    ["一、总体情况：2020年正常。", "overview", "2020年正常。"],
    ["一、 2020年政府信息公开工作总体情况", "overview", ""],
    ["一、概述", "overview", ""],
    ["二、行政机关主动公开政府信息情况", "disclosure", ""],
    ["三、行政机关收到和处理政府信息公开申请情况", "requests", ""],
    ["三、收到和处理政府信息公开的申请情况", "requests", ""],
    ["、行政机关收到和处理政府信息公开申请情况", "requests", ""],
    ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "disputes", ""],
    ["四、因政府信息公开工作被申请行政复议提起行政诉讼情况", "disputes", ""],
    ["四、政府信息公开行政复议及行政诉讼情况", "disputes", ""],
    ["五、政府信息公开工作存在的主要问题及改进情况", "problems", ""],
    ["五．存在的问题和改进措施", "problems", ""],
    ["存在的主要问题及改进措施", "problems", ""],
    ["六、其它需要报告的事项。无", "other", "无"],
    ["六 、其他应当报告的事项", "other", ""],
  ])("%s", (line, key, text) => expect(read(line)).toEqual([expect.objectContaining({ key, text })]));

  it.each(["（一）主动公开政府信息情况", "本报告由总体情况、主动公开政府信息情况等六个部分组成。", "主动公开政府信息15件"])(
    "none: %s",
    (line) => expect(read(line)).toEqual([]),
  );

  it("may stand inside one long line", () => {
    const sections = read(`根据条例编制本报告。${SIX.map((title, index) => `${title} 正文${index}。`).join(" ")}`);
    expect(sections.map(({ key, text }) => [key, text])).toEqual(SECTION_KEYS.map((key, index) => [key, `正文${index}。`]));
    expect(sections[1]?.place).toEqual({ line: 1, column: 23 });
  });

  it("of a table of contents open nothing", () => {
    const contents = SIX.map((title, index) => `${title}……${index + 1}`);
    const text = ["目录", ...contents, ...SIX.flatMap((title) => [title, "正文。"])].join("\n");
    expect(read(text).map(({ place, text }) => [place.line, text])).toEqual(SIX.map((_, index) => [8 + 2 * index, "正文。"]));
  });

  it("with nothing below them are sections without text", () => {
    expect(read(SIX.join("\n")).map(({ text }) => text)).toEqual(["", "", "", "", "", ""]);
  });

  it("that are numbered win over a sub-heading of the same words", () => {
    const text = "一、总体情况\n主动公开政府信息情况\n15件。\n二、主动公开政府信息情况\n见表。";
    expect(read(text).map(({ key, text }) => [key, text])).toEqual([
      ["overview", "主动公开政府信息情况\n15件。"],
      ["disclosure", "见表。"],
    ]);
  });

  it("that are none of the six end a section; numbers that start again do not", () => {
    const text =
      "一、概述\n正常。\n二、政府信息公开的收费及减免情况\n未收费。\n五、存在的主要问题及改进情况\n一、主要问题\n不足。";
    expect(read(text).map(({ key, text }) => [key, text])).toEqual([
      ["overview", "正常。"],
      ["problems", "一、主要问题\n不足。"],
    ]);
  });
});

describe("prose", () => {
  it("is put together where a page cut a sentence", () => {
    const cut =
      "一、总体情况\n严格依照上级有关要求进行编排，并适时更新，到目前为止，政\n\n府信息公开工作运行正常，内容涵盖了多个方面的工作。\n（一）组织领导。";
    expect(read(cut)[0]?.text).toBe(
      "严格依照上级有关要求进行编排，并适时更新，到目前为止，政府信息公开工作运行正常，内容涵盖了多个方面的工作。\n（一）组织领导。",
    );
  });

  it("ends at the signature and at what the site adds", () => {
    expect(read("六、其他需要报告的事项\n无\n青桐区司法局\n2021年1月5日\n主办单位：青桐区人民政府").at(-1)?.text).toBe("无");
    expect(read("六、其他需要报告的事项\n无\n主办单位：青桐区人民政府").at(-1)?.text).toBe("无");
  });
});
