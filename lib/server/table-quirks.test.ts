import { describe, expect, it } from "vitest";
import { readText } from "@/lib/extract/text";
import { matchForm } from "@/lib/report/match";

const CELLS_B = ["made", "disclosed", "everPublic"] as const;
const CELLS_C = ["issued", "repealed", "inForce"] as const;
const ITEMS = ["priorItems", "change", "decisions"] as const;
const APPLICANTS = ["individual", "enterprise", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;
const HEAD_B = ["第二十条第(一)项", "信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"];
const HEAD_C = ["第二十条第(一)项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const HEAD_5 = ["第二十条第(五)项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量"];
const APPLICANTS_HEAD = ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const R1 = "一、本年新收政府信息公开申请数量";
const R2 = "二、上年结转政府信息公开申请数量";

/** Cells of a row: a number, □ blank, / struck out, ? unreadable, · lost, × left out. */
function reader(text: string) {
  const match = matchForm(readText(text));
  const marks = { blank: "□", notApplicable: "/", unreadable: "?", lost: "·", absent: "×", reported: "!", implied: "!" };
  const row = (name: string, columns: readonly string[]): string =>
    columns
      .map((column) => Object.entries(match.cells).find(([key]) => key === `${name}.${column}`)?.[1])
      .map((cell) => (cell ? (cell.status === "reported" ? `${cell.value}${cell.unit ?? ""}` : marks[cell.status]) : "-"))
      .join(" ");
  return { ...match, row };
}
const lines = (...cells: string[]) => `${cells.join("\n\n")}\n`;
const bars = (...rows: string[][]) => rows.map((row) => `${row.join(" | ")} |\n`).join("");

describe("cells on lines of their own", () => {
  it("are read with headings that break over lines, and numbers behind no-break spaces", () => {
    const { form, row } = reader(
      lines(
        ...HEAD_B.slice(0, 2),
        "本年",
        "新制作数量",
        "本年",
        "新公开数量",
        "对外公开总数量",
        "规章",
        "\u00a00",
        "\u00a01",
        "2",
      ) +
        lines("规范性文件", "0", "0", "0", ...HEAD_5, "行政许可", "44", "减44", "5", "其他对外管理服务事项") +
        lines("自然人", "法人或其他组织", "总计", "商业", "企业", "科研", "机构", "社会公益组织", "法律服务机构", "其他") +
        lines(R1, "1", "2", "3", "4", "5", "6", "21", R2, "0", "0", "0", "0", "0", "0", "0", "三、本年度办理结果", "(一)予"),
    );
    expect(form).toBe("B");
    expect(row("disclosure.rules", CELLS_B)).toBe("0 1 2");
    expect(row("disclosure.licensing", ITEMS)).toBe("44 -44 5");
    expect(row("requests.new", APPLICANTS)).toBe("1 2 3 4 5 6 21");
    expect(row("requests.carriedIn", APPLICANTS)).toBe("0 0 0 0 0 0 0");
    expect(row("requests.granted", APPLICANTS)).toBe("· · · · · · ·");
  });

  it("give no number where the digits of one stand apart, and keep the others of the row", () => {
    const above = lines(...HEAD_B, "规章", "0", "0", "0", ...APPLICANTS_HEAD);
    const { row } = reader(above + lines(R1, "15", "0", "0", "1", "0", "0", "1 6", R2, "0", "0", "0", "0", "0", "0", "0"));
    expect(row("requests.new", APPLICANTS)).toBe("15 0 0 1 0 0 ?");
    expect(row("requests.carriedIn", APPLICANTS)).toBe("0 0 0 0 0 0 0");
  });

  it("are blank where the labels follow each other, and lost where a scraper took repeated lines away", () => {
    const labels = ["规章", "规范性文件", ...HEAD_5, "行政许可", "其他对外管理服务事项", "第二十条第(六)项"];
    expect(reader(lines(...HEAD_B, ...labels)).row("disclosure.normative", CELLS_B)).toBe("□ □ □");
    const deduplicated = reader([...HEAD_B, "规章", "0", ...labels.slice(1)].join("\n"));
    expect(deduplicated.row("disclosure.rules", CELLS_B)).toBe("· · ·");
    expect(deduplicated.row("disclosure.licensing", ITEMS)).toBe("· · ·");
    const once = ["规章", "/", "1", "2", "行政规范性文件", "0", "3", "40", "第二十条第(五)项", "本年处理决定数量", "行政许可"];
    const thinned = reader([...HEAD_C, ...once, "第二十条第(六)项", "行政处罚", "行政强制", "三、收到"].join("\n"));
    expect(thinned.row("disclosure.normative", CELLS_C)).toBe("0 3 40");
    expect(thinned.row("disclosure.licensing", ["decisions"])).toBe("·");
  });

  it("are blank where empty cells show as more empty lines, in whatever number", () => {
    const head = lines(...HEAD_B, "规章", "0", "0", "0", ...APPLICANTS_HEAD);
    const kept = (gap: number) => `${R1}\n\n${"\n".repeat(6 * gap)}3\n\n${R2}\n\n${"\n".repeat(6 * gap)}0\n\n（一）予以公开\n`;
    for (const gap of [1, 2]) expect(reader(head + kept(gap)).row("requests.new", APPLICANTS)).toBe("□ □ □ □ □ □ 3");
    expect(reader(`${head}${R1}\n\n\n\n3\n\n${R2}\n\n0\n`).row("requests.new", APPLICANTS)).toBe("· · · · · · ·");
  });

  it("belong to no row whose label was lost, and to none below garbled headings", () => {
    const { row } = reader(
      lines(
        "第二十条第()",
        "信息内容",
        "本年制发件数",
        "年废止件数",
        "现行有效件数",
        "0",
        "0",
        "0",
        "行政规范性文件",
        "0",
        "1",
        "0",
      ) +
        lines(
          "第二十条第()",
          "信息内容",
          "处理决定数量",
          "(2023年办件量)",
          "政许可",
          "132",
          "第二十条第()",
          "信息内容",
          "处理决定数量",
        ) +
        lines(
          "政处罚",
          "22",
          "政强制",
          "2",
          "第二十条第()",
          "信息内容",
          "本年收费金额(单位:万元)",
          "行政事业性收费",
          "0",
          "三、收到",
        ),
    );
    expect(row("disclosure.rules", CELLS_C)).toBe("· · ·");
    expect(row("disclosure.normative", CELLS_C)).toBe("0 1 0");
    expect(["licensing", "penalty", "coercion"].map((name) => row(`disclosure.${name}`, ["decisions"]))).toEqual([
      "132",
      "22",
      "2",
    ]);
    expect(row("disclosure.fees", ["amount"])).toBe("0万元");
  });

  it("are not taken for a row above another whose label was lost with everything else", () => {
    const head = lines("第二十条第(六)项", "信息内容", "本年处理决定数量");
    expect(reader(`${head}${lines("行政处罚", "7", "第二十条第(八)项")}`).row("disclosure.penalty", ["decisions"])).toBe("·");
    expect(reader(`${head}${lines("行政处罚", "7", "行政强制", "0")}`).row("disclosure.penalty", ["decisions"])).toBe("7");
  });

  it("are refused where they stand without a gap, though the form can be told", () => {
    const { form, row } = reader(
      "第二十条第(一)项\n信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件120\n第二十条第(五)项\n",
    );
    expect(form).toBe("C");
    expect(row("disclosure.rules", CELLS_C)).toBe("· · ·");
    expect(row("disclosure.normative", CELLS_C)).toBe("· · ·");
  });
});

describe("cells that bars end, one a line", () => {
  it("are read over padding, with signs and units, and from the left where the text ends", () => {
    const flow = (...cells: string[]) => `${cells.map((cell) => (/^\|*$/.test(cell) ? cell : `${cell} |`)).join("\n")}\n`;
    const { row } = reader(
      flow(
        ...HEAD_B.slice(1),
        "规章",
        "0",
        "0",
        "0",
        "规范性文件",
        "0",
        "0",
        "0",
        "第二十条第(五)项",
        "|||",
        ...HEAD_5.slice(1),
      ) +
        flow(
          "行政许可",
          "16",
          "+3",
          "780",
          "其他对外管理服务事项",
          "+22",
          "0",
          "889",
          "第二十条第(六)项",
          "|||",
          ...HEAD_5.slice(1),
        ) +
        flow("行政处罚", "253", "--253", "0", "行政强制", "0", "0", "0", "第二十条第(九)项", "|||", "信息内容", "采购项目数量") +
        flow("采购总金额(万元,保留四位小数)", "|", "政府集中采购", "9", "103.3879万元") +
        "三、收到和处理政府信息公开申请情况\n" +
        flow("申请人情况", "||||||||", "自然人", "法人或其他组织", "总计", "|||||||", ...APPLICANTS_HEAD.slice(3), "|||||") +
        flow(R1, "0", "1", "0", "0", "0", "0", "1", "||", R2, "0", "3", "0"),
    );
    expect(row("disclosure.licensing", ITEMS)).toBe("16 3 780");
    expect(row("disclosure.otherServices", ITEMS)).toBe("22 0 889");
    expect(row("disclosure.penalty", ITEMS)).toBe("253 -253 0");
    expect(row("disclosure.procurement", ["items", "amount"])).toBe("9 103.3879万元");
    expect(row("requests.new", APPLICANTS)).toBe("0 1 0 0 0 0 1");
    expect(row("requests.carriedIn", APPLICANTS)).toBe("0 3 0 · · · ·");
  });

  it("leave blank what is empty, where a bar opens each row", () => {
    const opened = (...cells: string[]) => `|\n${cells.map((cell) => (cell === "" ? "|" : `${cell} |`)).join("\n")}\n`;
    const { row, used } = reader(
      `二、主动公开政府信息情况\n${opened("第二十条第(一)项", "", "", "")}${opened(...HEAD_C.slice(1))}` +
        `${opened("规章", "0", "0", "")}${opened("行政规范性文件(以本机关名义发布的决定、公告……)", "5", "12", "8")}` +
        `${opened("第二十条第(五)项", "", "", "")}${opened("信息内容", "本年处理决定数量")}`,
    );
    expect(row("disclosure.rules", CELLS_C)).toBe("0 0 □");
    expect(row("disclosure.normative", CELLS_C)).toBe("5 12 8");
    expect(used).not.toContain(0);
  });

  it("keep rows apart that the form does not have", () => {
    const flow = (...cells: string[]) => cells.map((cell) => `${cell} |\n`).join("");
    const { row, extras } = reader(
      flow(...HEAD_B.slice(1, 2), "本年新", "本年新", "对外公开总数量") +
        `${flow("规章", "0", "0", "0")}||\n${flow("规范性文件", "1", "1", "1")}||\n${flow("其他主动公开文件", "6", "0", "0")}||\n` +
        `${flow("第二十条第(五)项")}|||||\n${flow(...HEAD_5.slice(1))}||\n${flow("行政许可", "2", "0", "4")}||\n` +
        `${flow("其他对外管理服务事项", "行政检查", "7", "0", "3")}|\n${flow("行政确认", "5", "0", "0")}||\n${flow("第二十条第(六)项")}`,
    );
    expect(row("disclosure.normative", CELLS_B)).toBe("1 1 1");
    expect(row("disclosure.otherServices", ITEMS)).toBe("· · ·");
    expect(extras.map(({ under, label, values }) => [under, label, values.join(" ")])).toEqual([
      [null, "其他主动公开文件", "6 0 0"],
      ["其他对外管理服务事项", "行政检查", "7 0 3"],
      ["其他对外管理服务事项", "行政确认", "5 0 0"],
    ]);
  });
});

describe("rows on lines", () => {
  it("are read with their spans left out, filled up at the end, or framed", () => {
    const rules = [
      ["规章", "/", "/", "/"],
      ["行政规范性文件", "/", "/", "5"],
    ];
    const framed = [HEAD_C.slice(1), ...rules].map((row) => `| ${row.join(" | ")} | |\n`).join("");
    expect(reader(framed).row("disclosure.normative", CELLS_C)).toBe("/ / 5");
    const left = bars([R1, "0", "", "", "", "", "", "4"], ["三、本年度办理结果", "(一)予以公开", "", "", "", "", "", "", "4"]);
    const deeper = "| | 2.其他法律行政法规禁止公开 | | | | | | | 0 |\n| | 6.属于四";
    const { row } = reader(`${bars(HEAD_C.slice(1), ...rules)}申请人情况\n${left}${deeper}`);
    expect(row("requests.granted", APPLICANTS)).toBe("□ □ □ □ □ □ 4");
    expect(row("requests.deniedByLaw", APPLICANTS)).toBe("□ □ □ □ □ □ 0");
    expect(row("requests.deniedProcess", APPLICANTS)).toBe("· · · · · · ·");
  });

  it("lose the column that a page break took, and no other", () => {
    const tabs = (...rows: string[]) => `${rows.map((row) => row.replaceAll(" ", "\t").replaceAll("_", "")).join("\n")}\n`;
    const { row } = reader(
      `${tabs(HEAD_B.slice(1).join(" "), "规章 0 0 0")}\n${tabs(`${R1} 9 0 0 0 0 0 9`)}\n` +
        `${tabs(`${R2} _ 5 1 0 0 0 0 6`, "三、本年度办理结果 (一)予以公开 _ 1 0 0 0 0 4", "_ (三)不予公开 1.属于国家秘密 2 0 0 0 0 2")}` +
        `${tabs("_ _ 2.其他法律行政法规禁止公开 0 0 0 0 0 3", "_ _ 2.没有现成信息 7 0 0 0 0 7")}\n` +
        `${tabs("_ _ 需要另行制作 _ _ _ _ _ _ _", "_ _ 3.补正后申请内容仍不明确 8 0 0 0 0 0 8")}`,
    );
    expect(row("requests.carriedIn", APPLICANTS)).toBe("5 1 0 0 0 0 6");
    expect(row("requests.granted", APPLICANTS)).toBe("· 1 0 0 0 0 4");
    expect(row("requests.deniedSecret", APPLICANTS)).toBe("· 2 0 0 0 0 2");
    expect(row("requests.unavailableNotReady", APPLICANTS)).toBe("· 7 0 0 0 0 7");
    expect(row("requests.unavailableUnclear", APPLICANTS)).toBe("8 0 0 0 0 0 8");
  });

  it("are unreadable where only the word for a change stands, and the cells beside it are not lost", () => {
    const { row } = reader(`${bars(HEAD_5.slice(1), ["行政处罚", "3", "增", "25"], ["行政强制", "0", "增加2", "1"])}`);
    expect(row("disclosure.penalty", ITEMS)).toBe("3 ? 25");
    expect(row("disclosure.coercion", ITEMS)).toBe("0 2 1");
  });

  it("tell a row that a complete table leaves out from one that is lost", () => {
    const rest = bars(
      HEAD_C.slice(1),
      ["行政规范性文件", "1", "0", "3"],
      ["第二十条第(五)项"],
      ["信息内容", "本年处理决定数量"],
      ["行政许可", "4"],
    );
    const { row } = reader(`${rest}${bars(["第二十条第(六)项"], ["信息内容", "本年处理决定数量"], ["行政处罚", "2"])}`);
    expect(row("disclosure.rules", CELLS_C)).toBe("× × ×");
    expect(row("disclosure.coercion", ["decisions"])).toBe("·");
  });

  it("read table 4 below headings in shreds, without knowing the form", () => {
    const heading =
      "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n";
    const { form, row, cells } = reader(
      `四、行政复议、行政诉讼情况\n${heading}维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n5 0 0 2 7 8 0 0 1 9 0 0 0 0 0\n`,
    );
    expect(form).toBeNull();
    expect(row("disputes.review", ["upheld", "corrected", "other", "pending", "total"])).toBe("5 0 0 2 7");
    expect(row("disputes.directSuit", ["upheld", "corrected", "other", "pending", "total"])).toBe("8 0 0 1 9");
    expect(Object.keys(cells)).toHaveLength(15);
  });

  it("are told in traditional characters, with the simplified beside them", () => {
    const { form, row } = reader(
      bars(
        ["信息內容", "本年製發(制发)件數", "本年廢止件數", "現行有效件數"],
        ["規章", "0", "0", "0"],
        ["行政規範性文件", "1", "2", "3"],
      ) + bars(["一、本年新收政府信息公開(公开)申請(申请)數量", "1", "0", "0", "0", "0", "0", "1"]),
    );
    expect(form).toBe("C");
    expect(row("disclosure.normative", CELLS_C)).toBe("1 2 3");
    expect(row("requests.new", APPLICANTS)).toBe("1 0 0 0 0 0 1");
  });
});

describe("a table that mixes two forms", () => {
  const old = lines(...HEAD_B, "规章", "0", "0", "0", "规范性文件", "3", "3", "9");
  const decided = (article: string, row: string, value: string) => lines(article, "信息内容", "本年处理决定数量", row, value);
  const fees = lines("第二十条第(八)项", "信息内容", "本年收费金额(单位:万元)", "行政事业性收费", "28.4");

  it("is of the form that most of its articles are of, and numbers under headings of the other are left out", () => {
    const { form, row } = reader(
      old + decided("第二十条第(五)项", "行政许可", "5") + decided("第二十条第(六)项", "行政处罚", "2") + fees,
    );
    expect(form).toBe("C");
    expect(row("disclosure.normative", CELLS_C)).toBe("· · ·");
    expect(row("disclosure.licensing", ["decisions"])).toBe("5");
    expect(row("disclosure.fees", ["amount"])).toBe("28.4万元");
  });

  it("is of none where they are even", () => {
    expect(reader(old + fees).form).not.toBe("C");
    expect(reader(old + decided("第二十条第(五)项", "行政许可", "5") + fees).form).toBeNull();
  });
});

it("a page that has only a number of its own has no table", () => {
  const { problems } = reader("• 成文日期:\n\n  2023-01-10\n\n2022年青桐区司法局政府信息公开工作年度报告\n\n一、总体情况\n");
  expect(problems.map(({ code }) => code)).toEqual(["noTable"]);
});

it("fifteen numbers right below the headings of table 4 are its own, though nothing names their columns", () => {
  const above = `${bars(HEAD_C.slice(1), ["规章", "3", "0", "15"], ["行政规范性文件", "6", "5", "42"])}四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n`;
  const numbers = ["11", "2", "9", "4", "26", "7", "0", "5", "6", "18", "2", "1", "7", "9", "19"];
  const results = ["upheld", "corrected", "other", "pending", "total"];
  const whole = reader(`${above}| ${numbers.join(" | ")} |\n`);
  expect(whole.row("disputes.review", results)).toBe("11 2 9 4 26");
  expect(whole.row("disputes.reviewedSuit", results)).toBe("2 1 7 9 19");
  expect(reader(`${above}| ${numbers.slice(1).join(" | ")} |\n`).row("disputes.review", results)).toBe("· · · · ·");
});

it("columns of table 3 in another order than the form's are not taken for those of the form", () => {
  const table2 = bars(HEAD_C.slice(1), ["规章", "0", "0", "0"], ["第二十条第(五)项"]);
  const rows = [
    [R1, "9", "4", "1", "1", "1", "1", "1"],
    ["(六)其他处理", "3.其他", "7", "2", "1", "1", "1", "1", "1"],
  ];
  const read = (outer: string[], row: string) =>
    reader(table2 + bars(outer, ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], ...rows)).row(row, APPLICANTS);
  expect(read(["自然人", "法人或其他组织", "总计"], "requests.new")).toBe("9 4 1 1 1 1 1");
  expect(read(["自然人", "法人或其他组织", "总计"], "requests.otherRest")).toBe("7 2 1 1 1 1 1");
  expect(read(["总计", "自然人", "法人或其他组织"], "requests.new")).toBe("· · · · · · ·");
  expect(read(["总计", "自然人", "法人或其他组织"], "requests.otherRest")).toBe("· · · · · · ·");
});

it("columns of table 4 in another order than the form's give no numbers", () => {
  const table2 = bars(HEAD_C.slice(1), ["规章", "0", "0", "0"], ["第二十条第(五)项"]);
  const read = (names: string[]) => {
    const headings = [
      ["行政复议", "行政诉讼"],
      [...names, "未经复议直接起诉", "复议后起诉"],
      [...names, ...names],
    ];
    const numbers = ["4", "3", "2", "1", "10", ...new Array(10).fill("0")];
    return reader(table2 + bars(...headings, numbers)).row("disputes.review", [
      "upheld",
      "corrected",
      "other",
      "pending",
      "total",
    ]);
  };
  expect(read(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])).toBe("4 3 2 1 10");
  expect(read(["结果纠正", "结果维持", "其他结果", "尚未审结", "总计"])).toBe("· · · · ·");
  expect(read(["总计", "结果维持", "结果纠正", "其他结果", "尚未审结"])).toBe("· · · · ·");
});

describe("a table that stands twice", () => {
  const table = (...numbers: string[]) =>
    bars(HEAD_C.slice(1), ["规章", "0", "0", "0"], ["行政规范性文件", ...numbers], ["第二十条第(五)项"]);

  it("counts once where it says the same, or where one copy is a blank form", () => {
    expect(reader(table("1", "2", "3") + table("1", "2", "3")).row("disclosure.normative", CELLS_C)).toBe("1 2 3");
    const blank = bars(HEAD_C.slice(1), ["规章", "", "", ""], ["行政规范性文件", "", "", ""]);
    const { row, problems } = reader(`${blank}第二十条第(五)项\n${table("1", "2", "3")}`);
    expect(row("disclosure.normative", CELLS_C)).toBe("1 2 3");
    expect(problems.map(({ code }) => code)).not.toContain("contradiction");
  });

  it("gives no number that its copies contradict", () => {
    const { row, problems } = reader(table("1", "2", "3") + table("9", "2", "3"));
    expect(row("disclosure.rules", CELLS_C)).toBe("0 0 0");
    expect(row("disclosure.normative", CELLS_C)).toBe("· 2 3");
    expect(problems.map(({ code }) => code)).toContain("contradiction");
  });
});
