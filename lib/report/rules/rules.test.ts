import { describe, expect, it } from "vitest";
import { isCellKey } from "@/lib/report/cells";
import { checkAmong, checkReport } from "@/lib/report/check";
import type { Context } from "@/lib/report/check/context";
import { after, contextOf, type Given, judgedOf, otherOf, saying } from "@/lib/report/fixtures/among";
import { reportOf } from "@/lib/report/fixtures/report-of";
import type { FormId } from "@/lib/report/form";
import type { Report, Verdict } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";

/** The list of the task: what the catalogue must hold. */
const LISTED = [
  ...["V-301", "V-302", "V-303", "V-304", "V-305", "V-306", "V-307", "V-308", "V-309"],
  ...["V-401", "V-402", "V-403", "V-404", "V-405", "V-406", "V-407", "V-L01"],
  ...["V-201", "V-202", "V-203", "V-204", "V-205", "V-206", "V-207"],
  ...["V-X01", "V-X02", "V-X03", "V-X04", "V-X05", "V-X06", "V-X07"],
  ...["V-N01", "V-N02", "V-N03", "V-N04", "V-N05", "V-N06", "V-N07", "V-N08", "V-N09", "V-N10"],
  ...["V-F01", "V-F02", "V-F03", "V-F04", "V-A01"],
  ...["V-A21", "V-A22", "V-A23", "V-A24", "V-A25", "V-A26", "V-A27", "V-A28", "V-A29"],
];

type Case = {
  form: FormId;
  cells?: Given;
  says?: string;
  more?: Partial<Report>;
  among?: Context;
};

/** `finds`: what the rule is to find where it does not hold; fail, warn or note by its severity. */
type Cases = { pass: Case; finds: readonly [Verdict, Case]; undecided: Case };

const C = (cells: Given = {}, says?: string, among?: Context): Case => ({
  form: "C",
  cells,
  ...(says && { says }),
  ...(among && { among }),
});
const B = (cells: Given = {}, says?: string, among?: Context): Case => ({ ...C(cells, says, among), form: "B" });
const A = (cells: Given = {}): Case => ({ form: "A2", cells });

const dated = (kind: "shown" | "address" | "signed", value: string) => ({ kind, value, raw: value, place: {} });
const NO_PROSE = { sections: [], claims: [] };
const likeness = (share: number) => ({
  body: "sifa",
  name: "区司法局",
  year: 2022,
  share,
  exact: share,
  passages: ["一字不差的一句话"],
});
const years = (values: readonly number[]): Context =>
  contextOf({
    history: values.map((value, index) =>
      otherOf("C", { "disclosure.penalty.decisions": value }, { year: 2021 - values.length + index + 2 }),
    ),
  });
const UNIT = { body: "minzheng", name: "区民政局", year: 2023 };

const CASES: Readonly<Record<string, Cases>> = {
  // 海珠区住建局 2021: 106 + 8 = 113 + 1
  "V-301": {
    pass: C({
      "requests.new.total": 106,
      "requests.carriedIn.total": 8,
      "requests.total.total": 113,
      "requests.carriedOut.total": 1,
    }),
    finds: ["fail", C({ "requests.new.total": 106, "requests.carriedIn.total": 8, "requests.total.total": 113 })],
    undecided: C({ "requests.new.total": 106, "requests.carriedOut.total": null }),
  },
  "V-302": {
    pass: C({ "requests.granted.total": 272, "requests.partial.total": 3, "requests.total.total": 275 }),
    finds: ["fail", C({ "requests.granted.total": 272, "requests.partial.total": 3, "requests.total.total": 258 })],
    undecided: C({ "requests.total.total": 275, "requests.partial.total": "lost" }),
  },
  // 西宁城中区城乡建设局 2025: 12 = 1 + 11
  "V-303": {
    pass: C({ "requests.new.total": 12, "requests.new.individual": 1, "requests.new.otherOrg": 11 }),
    finds: ["fail", C({ "requests.new.total": 12, "requests.new.individual": 1 })],
    undecided: C({ "requests.new.total": 12, "requests.new.individual": "unreadable" }),
  },
  "V-304": {
    pass: C({ "disclosure.fees.amount": 0.092 }),
    finds: ["fail", C({ "disclosure.licensing.decisions": 1.5 })],
    undecided: C({ "disclosure.licensing.decisions": "unreadable" }),
  },
  "V-305": {
    pass: C({ "requests.total.total": 10 }, "予以公开8件、部分公开2件。"),
    finds: ["warn", C({ "requests.total.total": 10 }, "予以公开8件、部分公开2件、不予公开2件。")],
    undecided: C({ "requests.total.total": null }, "予以公开8件、部分公开2件。"),
  },
  // 浑南区国资局 2022: 未收取信息处理费
  "V-306": {
    pass: C({}, "2022年，区政府国资局未收取信息处理费。"),
    finds: ["warn", C({ "requests.otherUnpaid.total": 1 }, "2022年，区政府国资局未收取信息处理费。")],
    undecided: C({ "requests.otherUnpaid.total": "lost" }, "本年度未发出收费通知。"),
  },
  "V-307": {
    pass: C({ "requests.rejectedExcessive.total": 3, "requests.new.total": 40 }),
    finds: ["warn", C({ "requests.rejectedExcessive.total": 1, "requests.new.total": 2 })],
    undecided: C({ "requests.rejectedExcessive.total": 1, "requests.new.total": null }),
  },
  "V-308": {
    pass: C({ "requests.new.total": 30, "requests.carriedIn.total": 1, "requests.carriedOut.total": 7 }),
    finds: ["note", C({ "requests.new.total": 20, "requests.carriedOut.total": 8 })],
    undecided: C({ "requests.new.total": 20, "requests.carriedOut.total": "lost" }),
  },
  "V-309": {
    pass: C({ "requests.new.total": 5, "requests.carriedIn.total": 1, "requests.total.total": 6 }),
    finds: ["warn", C({ "requests.new.total": 5, "requests.carriedIn.total": 1, "requests.total.total": 7 })],
    undecided: C({ "requests.new.total": null, "requests.total.total": 7 }),
  },
  // 宿迁 2025: 119 + 25 + 91 + 24 = 259
  "V-401": {
    pass: C({
      "disputes.review.upheld": 119,
      "disputes.review.corrected": 25,
      "disputes.review.other": 91,
      "disputes.review.pending": 24,
      "disputes.review.total": 259,
    }),
    finds: ["fail", C({ "disputes.review.upheld": 119, "disputes.review.total": 259 })],
    undecided: C({ "disputes.review.total": 259, "disputes.review.pending": null }),
  },
  "V-402": {
    pass: C({ "disputes.directSuit.upheld": 8, "disputes.directSuit.pending": 1, "disputes.directSuit.total": 9 }),
    finds: ["fail", C({ "disputes.directSuit.upheld": 8, "disputes.directSuit.total": 9 })],
    undecided: C({ "disputes.directSuit.upheld": 8, "disputes.directSuit.total": "lost" }),
  },
  "V-403": {
    pass: C({
      "disputes.reviewedSuit.upheld": 74,
      "disputes.reviewedSuit.corrected": 1,
      "disputes.reviewedSuit.other": 30,
      "disputes.reviewedSuit.pending": 51,
      "disputes.reviewedSuit.total": 156,
    }),
    finds: ["fail", C({ "disputes.reviewedSuit.total": 156 })],
    undecided: C({ "disputes.reviewedSuit.total": "unreadable" }),
  },
  // 秦都区 2024: 122 + 11 = 126 + 7, while the text has 144 reviews and 97 suits
  "V-404": {
    pass: C({ "requests.new.total": 122, "disputes.review.total": 3 }, undefined, after(otherOf("C", {}))),
    finds: [
      "warn",
      C(
        { "requests.new.total": 122, "requests.carriedIn.total": 11 },
        "行政复议144件，行政诉讼97件。",
        after(otherOf("C", { "requests.new.total": 60 })),
      ),
    ],
    undecided: C({ "requests.new.total": 122 }, "行政复议144件，行政诉讼97件。", contextOf()),
  },
  "V-405": {
    pass: C({ "disputes.reviewedSuit.total": 2, "disputes.review.total": 1 }, undefined, contextOf()),
    finds: ["warn", C({ "disputes.reviewedSuit.total": 2 }, undefined, after(otherOf("C", {})))],
    undecided: C({ "disputes.reviewedSuit.total": 2 }, undefined, contextOf()),
  },
  "V-406": {
    pass: { ...C({ "disputes.review.total": 2 }), more: { year: 2024 } },
    finds: ["warn", { ...C({ "disputes.directSuit.total": 2, "requests.deniedThirdParty.total": 3 }), more: { year: 2024 } }],
    undecided: { ...C({ "disputes.directSuit.total": 2, "requests.unavailableNotHeld.total": 3 }), more: { year: 2024 } },
  },
  "V-407": {
    pass: C(
      { "disputes.reviewedSuit.total": 1 },
      undefined,
      contextOf({ units: { reports: [otherOf("C", { "disputes.reviewedSuit.total": 1 }, UNIT)], missing: [] } }),
    ),
    finds: [
      "note",
      C(
        { "disputes.reviewedSuit.total": 2 },
        undefined,
        contextOf({
          units: {
            reports: [
              otherOf("C", { "disputes.reviewedSuit.total": 1 }, UNIT),
              otherOf("C", { "disputes.reviewedSuit.total": 1 }),
            ],
            missing: [],
          },
        }),
      ),
    ],
    undecided: C({ "disputes.reviewedSuit.total": 2 }, undefined, contextOf({ units: { reports: [], missing: ["区教育局"] } })),
  },
  // 伊州区丽园街道 2020: 5/5/5; “/” is right (某区统计局 2023)
  "V-L01": {
    pass: C({
      "disclosure.rules.issued": "notApplicable",
      "disclosure.rules.repealed": "notApplicable",
      "disclosure.rules.inForce": "notApplicable",
    }),
    finds: [
      "fail",
      {
        ...B({ "disclosure.rules.made": 5, "disclosure.rules.disclosed": 5, "disclosure.rules.everPublic": 5 }),
        more: { body: "伊州区丽园街道办事处" },
      },
    ],
    undecided: { ...C({ "disclosure.rules.issued": 2 }), more: { body: "石狮市人民政府" } },
  },
  // 西宁城中区城乡建设局 2025: 2/0/0
  "V-201": {
    pass: C({ "disclosure.normative.issued": 54, "disclosure.normative.repealed": 9, "disclosure.normative.inForce": 60 }),
    finds: ["fail", C({ "disclosure.rules.issued": 2 })],
    undecided: C({ "disclosure.normative.issued": 2, "disclosure.normative.inForce": null }),
  },
  // 安康 2019: 30/30/30
  "V-202": {
    pass: B({ "disclosure.normative.made": 30, "disclosure.normative.disclosed": 30, "disclosure.normative.everPublic": 30 }),
    finds: ["warn", B({ "disclosure.normative.disclosed": 3, "disclosure.normative.everPublic": 2 })],
    undecided: B({ "disclosure.normative.disclosed": 3, "disclosure.normative.everPublic": "lost" }),
  },
  // 黄陂区某街道 2020: 87/0/0
  "V-203": {
    pass: B({ "disclosure.normative.made": 30, "disclosure.normative.disclosed": 30, "disclosure.normative.everPublic": 30 }),
    finds: ["warn", B({ "disclosure.normative.made": 87 })],
    undecided: B({ "disclosure.normative.made": 87, "disclosure.normative.disclosed": null }),
  },
  "V-204": {
    pass: B({ "disclosure.penalty.priorItems": 253, "disclosure.penalty.change": -8 }),
    finds: ["fail", B({ "disclosure.penalty.priorItems": 253, "disclosure.penalty.change": -254 })],
    undecided: B({ "disclosure.penalty.priorItems": "unreadable", "disclosure.penalty.change": -8 }),
  },
  "V-205": {
    pass: {
      ...C({ "disclosure.licensing.decisions": 3500, "disclosure.penalty.decisions": 110 }),
      more: { body: "青桐区市场监督管理局" },
    },
    finds: ["warn", { ...C({ "disclosure.licensing.decisions": 12 }), more: { body: "青桐区信访局" } }],
    undecided: {
      ...C({ "disclosure.licensing.decisions": null, "disclosure.penalty.decisions": 110 }),
      more: { body: "青桐区市场监督管理局" },
    },
  },
  // “477.35” without a unit, on the form of 2019
  "V-206": {
    pass: C({ "disclosure.fees.amount": 38 }, undefined, after(otherOf("C", { "disclosure.fees.amount": 41 }))),
    finds: ["warn", C({ "disclosure.fees.amount": 410_000 }, undefined, after(otherOf("C", { "disclosure.fees.amount": 41 })))],
    undecided: B({ "disclosure.procurement.amount": 477.35 }, undefined, contextOf()),
  },
  // 洛江区科学技术局 2020: 15 items, and 15 disclosures in the text
  "V-207": {
    pass: B({ "disclosure.otherServices.priorItems": 6 }, "主动公开政府信息15件。"),
    finds: ["note", B({ "disclosure.otherServices.priorItems": 15 }, "主动公开政府信息15件。")],
    undecided: B({ "disclosure.otherServices.priorItems": "lost" }, "主动公开政府信息15件。"),
  },
  // 洛江区 2025: 83 new, 77 handled, 6 carried out
  "V-X01": {
    pass: C({ "requests.carriedIn.total": 6 }, undefined, after(otherOf("C", { "requests.carriedOut.total": 6 }))),
    finds: ["fail", C({ "requests.carriedIn.total": 5 }, undefined, after(otherOf("C", { "requests.carriedOut.total": 6 })))],
    undecided: C({ "requests.carriedIn.total": 6 }, undefined, contextOf()),
  },
  // 船山区府办 2023: 2/10/14, so 22 in 2022
  "V-X02": {
    pass: C(
      { "disclosure.normative.issued": 2, "disclosure.normative.repealed": 10, "disclosure.normative.inForce": 14 },
      undefined,
      after(otherOf("C", { "disclosure.normative.inForce": 22 })),
    ),
    finds: [
      "warn",
      C(
        { "disclosure.normative.issued": 8, "disclosure.normative.repealed": 15, "disclosure.normative.inForce": 37 },
        undefined,
        after(otherOf("C", { "disclosure.normative.inForce": 45 })),
      ),
    ],
    undecided: C(
      { "disclosure.normative.inForce": 14 },
      undefined,
      after(otherOf("C", { "disclosure.normative.inForce": null })),
    ),
  },
  "V-X03": {
    pass: B(
      { "disclosure.penalty.priorItems": 90 },
      undefined,
      after(otherOf("B", { "disclosure.penalty.priorItems": 88, "disclosure.penalty.change": 2 })),
    ),
    finds: [
      "warn",
      B(
        { "disclosure.penalty.priorItems": 91 },
        undefined,
        after(otherOf("B", { "disclosure.penalty.priorItems": 88, "disclosure.penalty.change": 2 })),
      ),
    ],
    undecided: B({ "disclosure.penalty.priorItems": 90 }, undefined, contextOf()),
  },
  "V-X04": {
    pass: C({ "disputes.review.total": 2 }, undefined, after(otherOf("C", { "disputes.review.pending": 2 }))),
    finds: ["warn", C({}, undefined, after(otherOf("C", { "disputes.review.pending": 2 })))],
    undecided: C({}, undefined, after(otherOf("C", { "disputes.review.pending": "lost" }))),
  },
  // 船山区府办 2023: 36, up 16.13 %, so 31
  "V-X05": {
    pass: C({}, "收到政府信息公开申请36件，同比上升16.13%。", after(otherOf("C", { "requests.new.total": 31 }))),
    finds: ["warn", C({}, "收到政府信息公开申请36件，同比上升16.13%。", after(otherOf("C", { "requests.new.total": 30 })))],
    undecided: C({}, "收到政府信息公开申请36件，同比上升16.13%。", contextOf()),
  },
  "V-X06": {
    pass: C({}, undefined, contextOf({ likeness: { own: likeness(0.6), others: null } })),
    finds: ["warn", C({}, undefined, contextOf({ likeness: { own: likeness(0.97), others: null } }))],
    undecided: C({ "requests.new.total": "lost" }, undefined, after(otherOf("C", { "requests.new.total": 1 }))),
  },
  "V-X07": {
    pass: C({ "disclosure.penalty.decisions": 30 }, undefined, years([20, 21, 25])),
    finds: ["note", C({ "disclosure.penalty.decisions": 210 }, undefined, years([20, 21, 25]))],
    undecided: C({ "disclosure.penalty.decisions": null }, undefined, years([20, 21, 25])),
  },
  // 长春市退役军人事务局 2023: 2 in the text, 3 in the table
  "V-N01": {
    pass: C({ "requests.new.total": 3 }, "收到政府信息公开申请3件。"),
    finds: ["warn", C({ "requests.new.total": 3 }, "收到政府信息公开申请2件。")],
    undecided: C({ "requests.new.total": null }, "收到政府信息公开申请2件。"),
  },
  // 上海市政府办公厅 2019: 272 + 3 = 275 of 805
  "V-N02": {
    pass: B({ "requests.granted.total": 272, "requests.partial.total": 3 }, "予以公开及部分公开275件。"),
    finds: ["warn", B({ "requests.granted.total": 272, "requests.partial.total": 3 }, "予以公开及部分公开258件。")],
    undecided: B({ "requests.granted.total": 272, "requests.partial.total": "lost" }, "予以公开及部分公开275件。"),
  },
  // the same: 7 reviews, 5 upheld and 2 pending
  "V-N03": {
    pass: B({ "disputes.review.upheld": 7, "disputes.review.total": 7 }, "行政复议7件，均获维持。"),
    finds: [
      "warn",
      B({ "disputes.review.upheld": 5, "disputes.review.pending": 2, "disputes.review.total": 7 }, "行政复议7件，均获维持。"),
    ],
    undecided: B({ "disputes.directSuit.pending": "lost" }, "行政诉讼案件零败诉。"),
  },
  "V-N04": {
    pass: C({ "disclosure.normative.issued": 54, "disclosure.normative.repealed": 9 }, "全年制发规范性文件54件，废止9件。"),
    finds: ["warn", C({ "disclosure.normative.issued": 54 }, "全年制发规范性文件45件。")],
    undecided: C({ "disclosure.normative.issued": null }, "全年制发规范性文件54件。"),
  },
  // 35 of 805 printed as 4.34 %: cut off; 258 as 33.9 %: neither rounded nor cut off
  "V-N05": {
    pass: B({ "requests.total.total": 805 }, "不予公开35件，占4.34%。"),
    finds: [
      "warn",
      B(
        { "requests.new.total": 859, "requests.carriedIn.total": 18, "requests.total.total": 805 },
        "予以公开及部分公开258件，占33.9%。",
      ),
    ],
    undecided: B({ "requests.total.total": "lost" }, "予以公开258件，占33.9%。"),
  },
  "V-N06": {
    pass: C({ "requests.new.total": 5 }, "全年收到政府信息公开申请5件，办结率100%。"),
    finds: [
      "warn",
      C({ "requests.new.total": 5, "requests.carriedOut.total": 2 }, "全年收到政府信息公开申请5件，办结率达到100%。"),
    ],
    undecided: C({ "requests.new.total": "lost" }, "本年度未收到政府信息公开申请。"),
  },
  // 迎宾路街道 2021: 向市政府及市政府办公室提出的…申请5件
  "V-N07": {
    pass: C({}, "全年共收到向本机关提出的政府信息公开申请5件。", contextOf()),
    finds: ["warn", C({}, "2021年，共收到公民向市政府及市政府办公室提出的政府信息公开申请5件。", contextOf())],
    undecided: { ...C({}, undefined, contextOf()), more: NO_PROSE },
  },
  // 安居区综合行政执法局 2021: 国务院令第771号
  "V-N08": {
    pass: C({}, "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。"),
    finds: ["note", C({}, "根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制本报告。")],
    undecided: { ...C({}, "按照国办公开办函〔2019〕60号文件要求编制。"), more: { year: null } },
  },
  // 海珠区住建局 2021
  "V-N09": {
    pass: C({}, "全年公开信息265条，分别为概况3条、计划12条、许可159条、执法13条、财政48条、其他30条。"),
    finds: ["warn", C({}, "全年公开信息265条，分别为概况3条、计划12条、许可159条、执法13条、财政48条、其他20条。")],
    undecided: C({}, "全年公开信息260余条，其中概况3条、许可159条。"),
  },
  // 石狮市府办 2025: 21件，涉及83个申请事项
  "V-N10": {
    pass: C({}, "新收政府信息公开申请21件，上年结转2件。"),
    finds: ["note", C({}, "新收政府信息公开申请21件，涉及83个申请事项。")],
    undecided: { ...C(), more: NO_PROSE },
  },
  "V-F01": {
    pass: C(),
    finds: ["warn", { ...C(), more: { sections: reportOf("C", {}).sections.slice(0, 5) } }],
    undecided: { ...C(), more: NO_PROSE },
  },
  // 佳县螅镇 2022 on the form of 2019
  "V-F02": {
    pass: C(),
    finds: ["warn", { ...B(), more: { year: 2022 } }],
    undecided: { ...C(), more: { year: null } },
  },
  // 迎宾路街道 2021: shown in January, address of June
  "V-F03": {
    pass: { ...C({}, undefined, contextOf()), more: { dates: [dated("shown", "2024-01-20"), dated("signed", "2024-01-18")] } },
    finds: [
      "warn",
      { ...C({}, undefined, contextOf()), more: { dates: [dated("shown", "2024-01-18"), dated("address", "2024-06-15")] } },
    ],
    undecided: { ...C({}, undefined, contextOf()), more: { publishedOn: null, dates: [] } },
  },
  // 平鲁区 2022: address t20221222
  "V-F04": {
    pass: C(),
    finds: ["fail", { ...C(), more: { year: 2022, dates: [dated("address", "2022-12-22")] } }],
    undecided: { ...C(), more: { dates: [] } },
  },
  // 洛江区 2025: 83 in the aggregate, 15 at the office, so 68 elsewhere
  "V-A01": {
    pass: C(
      { "requests.new.total": 83 },
      undefined,
      contextOf({
        units: {
          reports: [otherOf("C", { "requests.new.total": 15 }, UNIT), otherOf("C", { "requests.new.total": 68 })],
          missing: [],
        },
      }),
    ),
    finds: [
      "fail",
      C(
        { "requests.new.total": 83 },
        undefined,
        contextOf({
          units: {
            reports: [otherOf("C", { "requests.new.total": 15 }, UNIT), otherOf("C", { "requests.new.total": 67 })],
            missing: [],
          },
        }),
      ),
    ],
    undecided: C(
      { "requests.new.total": 83 },
      undefined,
      contextOf({ units: { reports: [otherOf("C", { "requests.new.total": 15 }, UNIT)], missing: ["区教育局"] } }),
    ),
  },
  "V-A21": {
    pass: A({ "applications.received.count": 12, "applications.online.count": 12 }),
    finds: ["fail", A({ "applications.received.count": 12, "applications.online.count": 11 })],
    undecided: A({ "applications.received.count": 12, "applications.online.count": null }),
  },
  "V-A22": {
    pass: A({ "applications.closed.count": 5, "applications.onTime.count": 4, "applications.extended.count": 1 }),
    finds: ["fail", A({ "applications.closed.count": 5, "applications.onTime.count": 4 })],
    undecided: A({ "applications.closed.count": 5, "applications.onTime.count": "lost" }),
  },
  "V-A23": {
    pass: A({ "applications.answered.count": 5, "applications.granted.count": 5 }),
    finds: ["fail", A({ "applications.answered.count": 5, "applications.granted.count": 4 })],
    undecided: A({ "applications.answered.count": 5, "applications.granted.count": null }),
  },
  "V-A24": {
    pass: A({ "applications.refused.count": 2, "applications.refusedPrivacy.count": 2 }),
    finds: ["fail", A({ "applications.refused.count": 2, "applications.refusedPrivacy.count": 1 })],
    undecided: A({ "applications.refused.count": 2, "applications.refusedPrivacy.count": "unreadable" }),
  },
  "V-A25": {
    pass: A({ "contention.review.count": 3, "contention.reviewUpheld.count": 3 }),
    finds: ["fail", A({ "contention.review.count": 3, "contention.reviewUpheld.count": 2 })],
    undecided: A({ "contention.review.count": 3, "contention.reviewUpheld.count": null }),
  },
  "V-A26": {
    pass: A({ "contention.suit.count": 3, "contention.suitUpheld.count": 3 }),
    finds: ["fail", A({ "contention.suit.count": 3, "contention.suitUpheld.count": 2 })],
    undecided: A({ "contention.suit.count": 3, "contention.suitUpheld.count": null }),
  },
  "V-A27": {
    pass: A({ "resources.staff.count": 3, "resources.partTime.count": 3 }),
    finds: ["fail", A({ "resources.staff.count": 3, "resources.partTime.count": 2 })],
    undecided: A({ "resources.staff.count": 3, "resources.partTime.count": null }),
  },
  "V-A28": {
    pass: A({ "publication.published.count": 120, "publication.website.count": 110, "publication.wechat.count": 30 }),
    finds: ["warn", A({ "publication.published.count": 120, "publication.website.count": 110 })],
    undecided: A({ "publication.published.count": 120, "publication.website.count": null }),
  },
  "V-A29": {
    pass: A({ "publication.normativeIssued.count": 5, "publication.normativePublished.count": 5 }),
    finds: ["warn", A({ "publication.normativeIssued.count": 3, "publication.normativePublished.count": 5 })],
    undecided: A({ "publication.normativeIssued.count": null, "publication.normativePublished.count": 5 }),
  },
};

function verdictsOf(rule: string, { form, cells = {}, says, more = {}, among }: Case): readonly Verdict[] {
  const prose = says === undefined ? {} : saying(says, form);
  const given = { ...prose, ...more };
  const findings = among ? checkAmong(judgedOf(form, cells, given), among) : checkReport(reportOf(form, cells, given));
  return findings.filter((finding) => finding.rule === rule).map(({ verdict }) => verdict);
}

describe("the catalogue", () => {
  it("has every rule that is listed, each once, and a case of each verdict for every rule", () => {
    const ids = RULES.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...LISTED].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(CASES).sort()).toEqual([...ids].sort());
  });

  it("says of every rule what it holds a report against, on what it rests, what excuses it, and gives a case", () => {
    for (const { id, zh, en, basis, exceptions, example, reads, forms, revision } of RULES) {
      const texts = [zh, en, basis.zh, basis.en, example.zh, example.en, ...(exceptions ? [exceptions.zh, exceptions.en] : [])];
      expect(
        texts.every((text) => text.length >= 2),
        id,
      ).toBe(true);
      expect(reads.length * forms.length * revision, id).toBeGreaterThan(0);
    }
  });
});

describe.each(Object.entries(CASES))("%s", (rule, { pass, finds: [verdict, found], undecided }) => {
  it("holds", () => expect([...new Set(verdictsOf(rule, pass))]).toEqual(["pass"]));
  it(`finds (${verdict})`, () => expect(verdictsOf(rule, found)).toContain(verdict));
  it("cannot judge", () => expect(verdictsOf(rule, undecided)).toContain("undecided"));
});

it("findings name cells of the form and speak both languages, whatever is judged", () => {
  for (const [, { pass, finds, undecided }] of Object.entries(CASES)) {
    for (const { form, cells = {}, says, more = {}, among } of [pass, finds[1], undecided]) {
      const given = { ...(says === undefined ? {} : saying(says, form)), ...more };
      const findings = [
        ...checkReport(reportOf(form, cells, given)),
        ...(among ? checkAmong(judgedOf(form, cells, given), among) : []),
      ];
      for (const { cells: keys, message, inputs, cause } of findings) {
        expect(keys.every(isCellKey)).toBe(true);
        expect(Math.min(message.zh.length, message.en.length, inputs.length, cause.length)).toBeGreaterThan(3);
      }
    }
  }
});
