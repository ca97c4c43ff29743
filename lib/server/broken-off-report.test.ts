import { describe, expect, it } from "vitest";
import { extractText } from "@/lib/extract/text";
import { matchForm } from "@/lib/report/match";

const TITLE = "三、收到和处理政府信息公开申请情况\n";
const NEW = "一、本年新收政府信息公开申请数量";
const CARRIED_IN = "二、上年结转政府信息公开申请数量";
const FULL_ROW = `${TITLE}| ${NEW} |  |  | 12 | 3 | 0 | 0 | 0 | 0 | 15 |\n`;
const COLUMNS = ["individual", "enterprise", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;

/** What is read of a row, “·” for each cell that is lost. */
function rowRead(text: string, row: "carriedIn" | "granted"): string {
  const { cells } = matchForm(extractText(new TextEncoder().encode(`规章 | 本年制发件数 |\n第二十条第（一）项\n${text}`)));
  return COLUMNS.map((column) => {
    const reading = cells[`requests.${row}.${column}`];
    return !reading || reading.status === "lost" ? "·" : reading.status === "blank" ? "□" : String(reading.value);
  }).join(" ");
}

describe("a table that ends with the text", () => {
  it.each([
    ["reads a row that breaks off from its left", `| ${CARRIED_IN} |  |  | 4 | 1 | 2 |`, "4 1 2 · · · ·"],
    ["does not take the start of a number for the number", `| ${CARRIED_IN} |  |  | 4 | 1 | 2`, "4 1 · · · · ·"],
    ["takes a zero, which has no more digits", `| ${CARRIED_IN} |  |  | 4 | 1 | 0`, "4 1 0 · · · ·"],
    [
      "keeps the columns of the full rows above, however many tokens there are",
      `| ${CARRIED_IN} |  |  | 4 | 1 | 2 | 9 | 7 |`,
      "4 1 2 9 7 · ·",
    ],
  ])("%s", (_, cut, read) => expect(rowRead(FULL_ROW + cut, "carriedIn")).toBe(read));

  it.each([
    ["in the headings of the next rows", "第二十条第(八)项 | |||\n信息内容 | 本年收费金额(单位:万"],
    ["behind a heading", "第二十条第(八)项 | |||\n"],
    ["in the first characters of a row", "第二十条第(八)项 | |||\n信息内容 | 本年收费金额(单位:万元) | ||\n行"],
  ])("has lost its rows below and does not leave them out where it ends %s", (_, end) => {
    const above =
      "第二十条第(一)项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n" +
      "第二十条第(五)项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政许可 | 5 | ||\n" +
      "第二十条第(六)项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政处罚 | 2 | ||\n行政强制 | 0 | ||\n";
    const feesIn = (text: string) =>
      matchForm(extractText(new TextEncoder().encode(text))).cells["disclosure.fees.amount"]?.status;
    expect(feesIn(above + end)).toBe("lost");
    expect(feesIn(`${above}三、收到和处理政府信息公开申请情况\n${NEW} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`)).toBe("absent");
  });

  it("does not take what a last tab opens for an empty cell", () => {
    const row = (label: string, ...values: string[]) => [label, ...values].join("\t");
    const full = `${TITLE}${row(NEW, "12", "3", "0", "0", "0", "0", "15")}\n`;
    expect(rowRead(`${full}${row(CARRIED_IN, "4", "1")}\t`, "carriedIn")).toBe("4 1 · · · · ·");
  });

  it("ends on a lonely row that the text cuts, and finds no place for a value before which a cell is empty", () => {
    expect(rowRead(`${TITLE}${CARRIED_IN} | 5 | 2 |`, "carriedIn")).toMatch(/^5 2 · · · · ·$|^· · · · · · ·$/);
    expect(rowRead(`${TITLE}${CARRIED_IN} |  | 5 | 2 |`, "carriedIn")).toBe("· · · · · · ·");
  });
});
