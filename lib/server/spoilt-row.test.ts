import { describe, expect, it } from "vitest";
import type { Document } from "@/lib/document";
import { readHtml } from "@/lib/extract/html";
import { extractText } from "@/lib/extract/text";
import { matchForm } from "@/lib/report/match";

const NEW = "一、本年新收政府信息公开申请数量";
const CARRIED_IN = "二、上年结转政府信息公开申请数量";
const COLUMNS = ["individual", "enterprise", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;

const rowRead = (document: Document, row: "new" | "granted" | "partial"): string =>
  COLUMNS.map((column) => matchForm(document).cells[`requests.${row}.${column}`])
    .map((reading) => (reading?.status === "reported" ? String(reading.value) : "·"))
    .join(" ");

const text = (...rows: string[]) =>
  extractText(new TextEncoder().encode(`三、收到和处理政府信息公开申请情况\n${rows.join("\n")}\n`));

describe("a row that lost a cell", () => {
  it("is not moved to the right in a web page whose editor dropped its last cell", () => {
    const page = readHtml(
      `<table><tr><td>申请人情况<td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计` +
        `<tr><td>${NEW}<td>1<td>2<td>3<td>4<td>5<td>6<tr><td>${CARRIED_IN}<td>0<td>0<td>0<td>0<td>0<td>0<td>0</table>`,
    );
    expect(["· · · · · · ·", "1 2 3 4 5 6 ·"]).toContain(rowRead(page, "new"));
  });

  it("is not moved to the left where the span of its label could pass for a cell and no row is full", () => {
    const document = text(
      "三、本年度办理结果\t（一）予以公开\t\t7\t0\t0\t0\t0\t8",
      "\t（二）部分公开\t\t2\t0\t0\t0\t0\t2",
      "\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0",
      "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0",
    );
    expect([rowRead(document, "granted"), rowRead(document, "partial")]).toEqual(["· · · · · · ·", "· · · · · · ·"]);
  });

  it("is read in the columns that a full row of the same piece shows, but for the one that went", () => {
    const document = text(
      `${CARRIED_IN}\t\t5\t0\t0\t0\t0\t0\t5`,
      "三、本年度办理结果\t（一）予以公开\t\t7\t0\t0\t0\t0\t8",
      "\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0",
    );
    expect(rowRead(document, "granted")).toBe("· 7 0 0 0 0 8");
  });
});
