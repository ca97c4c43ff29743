import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./fixtures/any-text";
import { documentOf } from "./fixtures/document-of";
import type { FormId } from "./form";
import { readProse } from "./read-prose";

const read = (text: string, form: FormId | null = "C") =>
  readProse(documentOf(`青桐区司法局2020年政府信息公开工作年度报告\n一、总体情况\n${text}`), new Set(), form).claims;
/** Each claim as “measure value unit”, with the shortest list of cells that it could mean. */
const brief = (text: string, form: FormId | null = "C") =>
  read(text, form).map(({ measure, value, unit }) => `${measure} ${value}${unit ?? ""}`);
const readings = (text: string, form: FormId | null = "C") => read(text, form).map((claim) => claim.readings);

it("what 结转上年 carries in is of this year's table", () =>
  expect(readings("收到政府信息公开申请4件，结转上年度政府信息公开申请3件。")[1]).toEqual([["requests.carriedIn.total"]]));

it("what bodies below received is a part, what all of them did is the whole", () => {
  expect(readings("区政府办公室受理依申请公开56件，各部门受理依申请公开256件。")[1]).toEqual([]);
  expect(readings("全区各部门共收到政府信息公开申请312件。")[0]).not.toEqual([]);
});

it("全部或部分公开 counts both", () =>
  expect(readings("全部或部分公开7件。")).toEqual([[["requests.granted.total", "requests.partial.total"]]]));

it("documents by how they may be disclosed are no applications", () => {
  const none = (text: string) => expect(readings(text).every((meant) => meant.length === 0)).toBe(true);
  none("2020年度共制作信息112条,其中主动公开信息数7条,占比6.25%;依申请公开信息数59条,占比52.68%;不予公开信息数46条。");
  none("全年制发公文150件，其中主动公开100件，依申请公开30件，不予公开20件。");
  expect(readings("主动公开政府信息15件，收到依申请公开3件，不予公开2件。").flat()).toHaveLength(3);
  expect(readings("主动公开政府信息15件。依申请公开3件。").flat()).toHaveLength(2);
});

it("disputes that the body decides upon are no disputes about its disclosure", () => {
  expect(readings("全年共办理行政复议案件36件，其中涉及政府信息公开行政复议2件。")).toEqual([[], [["disputes.review.total"]]]);
  expect(readings("行政应诉案件18件。")).toEqual([[]]);
  expect(readings("办理政府信息公开行政复议案件2件。")).toEqual([[["disputes.review.total"]]]);
});

it("disputes about something else are no disputes about disclosure", () => {
  expect(readings("我局因具体行政行为被提起行政诉讼2起。")).toEqual([[]]);
  expect(readings("因工伤认定引发行政复议3件。")).toEqual([[]]);
  expect(readings("因政府信息公开被提起行政诉讼2起。")).not.toEqual([[]]);
});

describe("numbers and what they count", () => {
  it.each([
    ["2020年我局主动公开政府信息15件,未收到政府信息公开申请,内容涵盖科技工作。", ["disclosed 15件", "newRequests 0件"]],
    ["主动公开政府信息1,568条，其中政策文件12件。", ["disclosed 1568条"]],
    ["全年共收到政府信息公开申请1673件，上年结转17件。", ["newRequests 1673件", "carriedIn 17件"]],
    ["本年度收到信息公开申请一件，已答复。", ["newRequests 1件"]],
    ["受理依申请公开事项１２件，按期答复12件。", ["newRequests 12件", "handled 12件"]],
    [
      "（二）依申请公开情况。本年度共新收170件，办结168件，结转下年度2件。",
      ["newRequests 170件", "handled 168件", "carriedOut 2件"],
    ],
    ["收到政府信息公开申请，共计5件。", ["newRequests 5件"]],
    ["依申请公开数量为3件。", ["newRequests 3件"]],
    ["共受理依申请政府信息公开事项17例，全部按时办结。", ["newRequests 17例"]],
    [
      "予以公开8件、部分公开2件、不予公开1件、无法提供1件，不予处理0件，其他处理4件。",
      ["granted 8件", "partial 2件", "denied 1件", "unavailable 1件", "notProcessed 0件", "otherOutcome 4件"],
    ],
    [
      "答复政府信息公开申请10件，其中3件予以公开，2件不予公开，5件无法提供。",
      ["handled 10件", "granted 3件", "denied 2件", "unavailable 5件"],
    ],
    ["3件予以公开2件不予公开。", ["granted 3件", "denied 2件"]],
    [
      "因政府信息公开被申请行政复议3件，其中维持2件，纠正1件；行政诉讼2件，均为维持。",
      ["reviews 3件", "reviewsUpheld 2件", "reviewsCorrected 1件", "suits 2件"],
    ],
    ["未经复议直接起诉4件，复议后起诉1件。", ["suitsDirect 4件", "suitsReviewed 1件"]],
    [
      "收到依申请公开84件，上年结转办理1件，办结82件，结转下年度继续办理3件。",
      ["newRequests 84件", "carriedIn 1件", "handled 82件", "carriedOut 3件"],
    ],
    [
      "收到依申请公开164件，结转上年2件；办理85件，下年度继续办理81件。",
      ["newRequests 164件", "carriedIn 2件", "handled 85件", "carriedOut 81件"],
    ],
    ["受理政府信息公开申请16件，上年结转政府信息公开办理数量2件。", ["newRequests 16件", "carriedIn 2件"]],
    [
      "完成政府信息公开申请答复53件。其中，予以公开答复36件，部分公开的答复6件，不予公开答复8件，无法提供的答复3件。",
      ["handled 53件", "granted 36件", "partial 6件", "denied 8件", "unavailable 3件"],
    ],
    ["全年制发规范性文件5件，废止1件，现行有效25件。", ["normative 5件", "normativeRepealed 1件", "normativeInForce 25件"]],
    ["作出行政处罚决定3.5万件，行政许可信息公开7条。", ["penalty 35000件"]],
    ["收到12件政府信息公开申请，答复12件申请，发生1起行政复议案件。", ["newRequests 12件", "handled 12件", "reviews 1起"]],
    ["收取信息处理费400元。", ["processingFee 400元"]],
    ["全年发布各类信息3000余条。", ["published 3000条"]],
    ["收到申请36件，同比上升16.13%，办结率100%。", ["growth 16.13%", "rate 100%"]],
  ])("%s", (text, expected) => expect(brief(text)).toEqual(expected));

  it.each([
    "根据《条例》第20条和国办公开办函〔2021〕30号文件要求，召开会议3次，培训12人次。",
    "收到行政许可申请12件，收到群众留言30条，答复30条。",
    "比上年增加5件。",
    "依申请公开事项由办公室办理，县长信箱回复5条。",
    "依申请公开事项依法办理，不予受理4件。",
    "召开3次政府信息公开申请培训会，收到5件政协提案。",
    "与业务工作一起部署、一起检查，一次办结。",
    "办理人大建议6件、政协提案4件，答复10件。",
    "二〇二〇年一月五日，三项制度落实到位。",
  ])("nothing: %s", (text) => expect(brief(text)).toEqual([]));
});

describe("what did not happen", () => {
  it.each([
    ["2020年,我局无政府信息依申请事项。", ["newRequests 0件"]],
    ["全年未接到公民、法人或其他组织提出的政府信息公开申请。", ["newRequests 0件"]],
    ["本年度未收到依申请公开请求。", ["newRequests 0件"]],
    ["没有发生因政府信息公开申请引发的行政复议、行政诉讼案件。", ["reviews 0件", "suits 0件"]],
    ["全年无行政复议、行政诉讼的情况发生。", ["reviews 0件", "suits 0件"]],
    ["2020年，我局未收取信息处理费。", ["processingFee 0元"]],
    ["本年度未制发行政规范性文件。", ["normative 0件"]],
    ["全年未收到行政许可申请；未接到信息公开申请；", ["newRequests 0件"]],
  ])("%s", (text, expected) => expect(brief(text)).toEqual(expected));

  it.each([
    "无正当理由大量反复申请信息公开的依法处理。",
    "未发生行政复议被纠正的情况。",
    "我局未按时公开信息，无法提供查阅。",
    "公民申请公开政府信息未收取任何费用。",
  ])("no claim of zero: %s", (text) => expect(brief(text)).toEqual([]));
});

describe("the cells that a number could mean", () => {
  it("leaves open what the words leave open", () => {
    expect(readings("收到政府信息公开申请15件。")).toEqual([
      [["requests.new.total"], ["requests.new.total", "requests.carriedIn.total"]],
    ]);
    expect(readings("新收政府信息公开申请15件。")).toEqual([[["requests.new.total"]]]);
    expect(readings("收到政府信息公开申请15件（含上年结转2件）。")).toEqual([
      [["requests.new.total", "requests.carriedIn.total"]],
      [["requests.carriedIn.total"]],
    ]);
  });

  it("follows the form", () => {
    const text = "收到政府信息公开申请6件，其他处理2件，主动公开政府信息8条。";
    expect(readings(text, "A2")).toEqual([[["applications.received.count"]], [], [["publication.published.count"]]]);
    expect(readings(text, "B")[1]).toEqual([["requests.other.total"]]);
    expect(readings(text, "C")[1]).toEqual([
      ["requests.otherUncorrected.total", "requests.otherUnpaid.total", "requests.otherRest.total"],
    ]);
    expect(readings(text, null)).toEqual([expect.arrayContaining([["requests.new.total"]]), [], []]);
  });

  it("are summed where two kinds share a number", () => {
    expect(readings("予以公开及部分公开258件。")).toEqual([[["requests.granted.total", "requests.partial.total"]]]);
  });

  it("are none for another year, for a part, or for what is newly filed", () => {
    expect(readings("2019年收到政府信息公开申请5件，2020年收到政府信息公开申请8件。").map((list) => list.length)).toEqual([0, 2]);
    expect(readings("2019年未收到政府信息公开申请。")).toEqual([[]]);
    expect(readings("去年同期收到政府信息公开申请5件。")).toEqual([[]]);
    expect(readings("其中通过网络收到政府信息公开申请3件。")).toEqual([[]]);
    expect(readings("其中自然人信息公开申请3件。")).toEqual([[]]);
    expect(readings("公民、法人和其他组织提出的信息公开申请3件。")[0]).toHaveLength(2);
    expect(readings("新增行政复议案件3件。")).toEqual([[]]);
  });
});

describe("a claim", () => {
  it("keeps its sentence, its words and its place", () => {
    const text = "我局工作正常。\n（二）依申请公开。全年共收到政府信息公开申请１６余件，均已答复；未收费。";
    expect(read(text)).toEqual([
      {
        measure: "newRequests",
        value: 16,
        unit: "件",
        readings: [["requests.new.total"], ["requests.new.total", "requests.carriedIn.total"]],
        approximate: true,
        sentence: "全年共收到政府信息公开申请１６余件，均已答复；",
        raw: "１６余件",
        section: "overview",
        place: { line: 4, column: 23 },
      },
    ]);
  });

  it("never reaches over the end of a sentence, but over the end of a line", () => {
    expect(brief("收到政府信息公开申请。另有12件。")).toEqual([]);
    expect(
      brief(
        "2020年，我局高度重视依申请公开工作，全年共收到公民、法人和其他组织提出的政府信息公\n开申请12件，均按期答复，未发生行政复议。",
      ),
    ).toEqual(["newRequests 12件", "reviews 0件"]);
  });

  it("is found in any text without an exception, at its place", () => {
    const words = [
      "收到",
      "政府信息公开申请",
      "12件",
      "，",
      "。",
      "未",
      "予以公开",
      "三",
      "100%",
      "\n",
      "1,234条",
      "行政复议",
      " ",
      "😀",
      "结转",
      "",
    ];
    fc.assert(
      fc.property(anyText(words), (text) => {
        const lines = `青桐区司法局2020年政府信息公开工作年度报告\n一、总体情况\n${text}`.split("\n");
        for (const { raw, place } of read(text)) {
          const line = [...(lines[(place.line ?? 0) - 1] ?? "")].slice((place.column ?? 0) - 1).join("");
          expect(`${line}${lines.slice(place.line).join("")}`.startsWith(raw)).toBe(true);
        }
      }),
    );
  });

  it("costs time in proportion to the text", () => {
    const started = performance.now();
    for (const part of ["收到政府信息公开申请1件予以公开，", "未", "1,", "一", "九1", "公开信息", " ", "www.a@", "😀1件"])
      read(part.repeat(Math.floor(50_000 / part.length)));
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});
