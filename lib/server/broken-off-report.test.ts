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
