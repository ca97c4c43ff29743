import { describe, expect, it } from "vitest";
import { extractText, readText } from "@/lib/extract/text";
import { matchForm } from "@/lib/report/match";

const APPLICANTS = ["individual", "enterprise", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;
const RESULTS = ["upheld", "corrected", "other", "pending", "total"] as const;
const NEW = "一、本年新收政府信息公开申请数量";
const CARRIED_IN = "二、上年结转政府信息公开申请数量";
const GRANTED = ["三、本年度办理结果", "(一)予以公开"];
const PARTIAL = "(二)部分公开(区分处理的,只计这一情形,不计其他情形)";
const TABLE_2 = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"], ["第二十条第(五)项"]];
const HEADING = [
  ["(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "申请人情况"],
  ["自然人", "法人或其他组织", "总计"],
  ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
];

const filling = (row: readonly string[], width: number) => "|".repeat(Math.max(0, width - row.length));
/** Each row with what fills it up: a cell a line, or a row a line. */
const inLines = (rows: readonly (readonly string[])[], width: number) =>
  rows
    .map((row) => `${row.map((cell) => `${cell} |`.trim()).join("\n")}\n${filling(row, width)}\n`.replace("\n\n", "\n"))
    .join("");
const inRows = (rows: readonly (readonly string[])[], width: number) =>
  rows.map((row) => `${row.map((cell) => `${cell} | `).join("")}${filling(row, width)}\n`).join("");

function reader(write: typeof inRows, requests: readonly (readonly string[])[], disputes: readonly (readonly string[])[] = []) {
  const text = `${write(TABLE_2, 4)}三、申请情况\n${write([...HEADING, ...requests], 10)}四、情况\n${write(disputes, 15)}`;
  const { cells } = matchForm(readText(text));
  return (row: string, columns: readonly string[]): string =>
    columns
      .map((column) => Object.entries(cells).find(([key]) => key === `${row}.${column}`)?.[1])
      .map((cell) => (cell?.status === "reported" ? cell.value : cell?.status === "blank" ? "□" : "·"))
      .join(" ");
}

/** A bar opens each row. */
const inOpenedLines: typeof inRows = (rows, width) => rows.map((row) => `|\n${inLines([row], width)}`).join("");

const empty = (count: number): string[] => new Array(count).fill("");

describe.each([
  ["a cell on each line", inLines],
  ["a row on each line", inRows],
  ["a cell on each line, below a bar", inOpenedLines],
])("rows filled up behind their last cell, %s", (_, write) => {
  it("have their cells before the filling, whichever of them are empty", () => {
    const read = reader(write, [
      [NEW, ...empty(6), "3"],
      [CARRIED_IN, ...empty(6), "0"],
      [...GRANTED, "2", ...empty(6)],
      [PARTIAL, ...empty(6), "1"],
    ]);
    expect(read("requests.new", APPLICANTS)).toBe("□ □ □ □ □ □ 3");
    expect(read("requests.carriedIn", APPLICANTS)).toBe("□ □ □ □ □ □ 0");
    expect(read("requests.granted", APPLICANTS)).toBe("2 □ □ □ □ □ □");
    expect(read("requests.partial", APPLICANTS)).toBe("□ □ □ □ □ □ 1");
  });

  it("do not tell whose numbers are left where empty cells were dropped, but that a row without any is blank", () => {
    const read = reader(write, [
      [NEW, "3", "3"],
      [CARRIED_IN, "1"],
      [...GRANTED, "2", "0", "0", "0", "0", "0", "2"],
      [PARTIAL],
      ["(三)不予公开"],
    ]);
    expect(read("requests.new", APPLICANTS)).toBe("· · · · · · ·");
    expect(read("requests.carriedIn", APPLICANTS)).toBe("· · · · · · ·");
    expect(read("requests.granted", APPLICANTS)).toBe("2 0 0 0 0 0 2");
    expect(read("requests.partial", APPLICANTS)).toBe("□ □ □ □ □ □ □");
  });

  it("leave open whose numbers are left in table 4", () => {
    const names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const heading = [
      ["行政复议", "行政诉讼"],
      [...names, "未经复议直接起诉", "复议后起诉"],
      [...names, ...names],
    ];
    const rows = [[NEW, "0", "0", "0", "0", "0", "0", "0"]];
    const whole = ["1", "0", "0", "0", "1", ...new Array(10).fill("0")];
    expect(reader(write, rows, [...heading, whole])("disputes.review", RESULTS)).toBe("1 0 0 0 1");
    expect(reader(write, rows, [...heading, ["1", "1"]])("disputes.review", RESULTS)).toBe("· · · · ·");
  });
});

it("a row that the text cuts may lack cells too, where others do", () => {
  const cut = (carriedIn: readonly string[]) =>
    matchForm(
      extractText(
        new TextEncoder().encode(
          `${inRows(TABLE_2, 4)}三、申请情况\n${inRows([...HEADING, [CARRIED_IN, ...carriedIn]], 10)}(一)予以公开 | 4 | 0 | `,
        ),
      ),
    ).cells["requests.granted.individual"]?.status;
  expect(cut(["1", "0", "0", "0", "0", "0", "1"])).toBe("reported");
  expect(cut(["1", "1"])).toBe("lost");
});

it("empty cells between bars without a space are where they belong", () => {
  const rows = [
    ["自然人", "法人或其他组织", "总计"],
    [NEW, "0", "1", "0", "0", "0", "0", "1"],
    [CARRIED_IN, "2", "", "", "", "", "", ""],
  ];
  const table = `|信息内容|本年制发件数||||||\n${rows.map((row) => `|${row.join("|")}|\n`).join("")}`;
  const { cells } = matchForm(readText(table));
  expect(cells["requests.carriedIn.individual"]?.value).toBe(2);
  expect(cells["requests.carriedIn.total"]?.status).toBe("blank");
});
