import { expect, test } from "vitest";
import { readHtml } from "@/lib/extract/html";
import { FORM_IDS } from "@/lib/report/form";
import { matchForm } from "@/lib/report/match";
import { judgeValues } from "./judge";
import { printPage } from "./print-html";
import { drawReport } from "./reports";
import { WEARS } from "./wear";

test.each(FORM_IDS.flatMap((form) => WEARS.map(({ name, wear }) => ({ form, name, wear }))))(
  "form $form, $name",
  ({ form, wear }) => {
    const report = drawReport(form, 20_261_127);
    const page = wear(printPage(report, "plain", "utf-8").html);
    const { faults, flagged } = judgeValues(report, readHtml(page));
    expect(faults).toEqual([]);
    expect(flagged).toEqual([]);
  },
);

test.each(["5 2 3 , 9 2 8", "约五百余", "5?3", "★", "12①", "见附件", "1/2", "12（含上年3）"])(
  "“%s” is no number, no blank and no zero",
  (words) => {
    const keys = { A2: "applications.inPerson.count", B: "requests.granted.total", C: "requests.new.individual" } as const;
    for (const form of FORM_IDS) {
      const report = drawReport(form, 20_261_127);
      const html = printPage({ ...report, cells: { ...report.cells, [keys[form]]: words } }, "plain", "utf-8").html;
      expect(matchForm(readHtml(html)).cells[keys[form]]).toMatchObject({ status: "unreadable", raw: words, value: null });
      const { faults, flagged } = judgeValues(report, readHtml(html));
      expect([faults, flagged]).toEqual([[], [keys[form]]]);
    }
  },
);
