import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/extract/text";
import { cellsOf, type FormCell } from "@/lib/report/cells";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { matchForm } from "@/lib/report/match";
import { type PrintedReport, printText, TEXT_SHAPES, type TextShape } from "@/lib/report/print";
import { randomOf } from "@/lib/report/random";
import { SECTION_KEYS } from "@/lib/report/report";

const RUNS = 700;
const PATIENCE = 300_000;
/** Shapes in which every empty cell leaves its mark. */
const EXACT: readonly TextShape[] = ["tabs", "markdown", "barsPadded"];
const TITLES = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

type Written = { text: string; value: number | null; status: "reported" | "notApplicable" | "blank" };

const reported = (text: string, value: number): Written => ({ text, value, status: "reported" });
const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** The same number as offices write it. */
function write(number: number, dress: number, { column, unit }: FormCell): Written {
  if (column.key === "change" && dress % 3 === 0) return reported(dress % 2 ? `-${number}` : `减${number}`, 0 - number);
  if (column.key === "change" && dress % 3 === 1) return reported(`+${number}`, number);
  if (unit === "万元" && dress % 3 === 0) return reported(`${number}.25万元`, number + 0.25);
  if (dress === 1) return reported(wide(String(number)), number);
  if (dress === 2) return reported(number.toLocaleString("en-US"), number);
  return dress === 3 ? { text: "/", value: null, status: "notApplicable" } : reported(String(number), number);
}

type Case = { form: FormId; shape: TextShape; report: PrintedReport; written: ReadonlyMap<FormCell["key"], Written> };

/** The report of a seed: every form in every shape, with figures of all sizes, and with so many of its cells blank. */
function drawCase(seed: number, shapes: readonly TextShape[], blanks: number): Case {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const form = FORM_IDS[below(FORM_IDS.length)] ?? "C";
  const shape = shapes[below(shapes.length)] ?? "tabs";
  const written = new Map(
    cellsOf(form).map((cell): [FormCell["key"], Written] => {
      const [isBlank, number, dress] = [random() < blanks, below([10, 3_000, 2_000_000][below(3)] ?? 10), below(13)];
      return [cell.key, isBlank ? { text: "", value: null, status: "blank" } : write(number, dress, cell)];
    }),
  );
  const report = {
    form,
    title: `示例市青桐区水利局${YEARS[form]}年政府信息公开工作年度报告`,
    head: [],
    sections: SECTION_KEYS.map((key, index) => ({ key, title: TITLES[index] ?? "", paragraphs: ["全年工作平稳。"] })),
    cells: Object.fromEntries([...written].map(([key, { text }]) => [key, text])),
    signature: ["示例市青桐区水利局"],
  };
  return { form, shape, report, written };
}

/** A report may stand on the form of another year: only its labels count. */
const YEARS: Record<FormId, number> = { A2: 2016, B: 2022, C: 2019 };

const assertEach = (shapes: readonly TextShape[], blanks: number, holds: (one: Case) => void) =>
  fc.assert(
    fc.property(fc.nat(), (seed) => holds(drawCase(seed, shapes, blanks))),
    { numRuns: RUNS },
  );

/** Compares every cell, and returns how many the reader says it cannot tell: those it must not guess. */
function compare({ shape, report, written, form }: Case): number {
  const { text, places } = printText(report, shape);
  const match = matchForm(readText(text));
  expect(match.form).toBe(form);
  expect(Object.keys(match.cells).sort()).toEqual([...written.keys()].sort());
  let lost = 0;
  for (const [key, { value, status }] of written) {
    const reading = match.cells[key];
    if (reading?.status === "lost") lost += 1;
    else expect({ shape, key, ...reading }).toMatchObject({ key, value, status, ...(places[key] && { place: places[key] }) });
  }
  return lost;
}

/** A row is refused now and then: “/ +3” in a line without columns, a short row that starts with a blank. */
const MOST_LOST = 0.001;

function expectExact(shapes: readonly TextShape[], blanks: number) {
  let [cells, lost] = [0, 0];
  assertEach(shapes, blanks, (one) => {
    cells += one.written.size;
    lost += compare(one);
  });
  expect(lost / cells).toBeLessThan(MOST_LOST);
}

describe("random reports, printed as text and read back", () => {
  it("have the same values, statuses and places in every shape where no cell is empty", { timeout: PATIENCE }, () =>
    expectExact(TEXT_SHAPES, 0),
  );

  it.each([0.02, 0.1])(
    "keep empty cells apart from all others where the shape shows them (%f)",
    { timeout: PATIENCE },
    (blanks) => expectExact(EXACT, blanks),
  );

  it.each([0.05, 0.4, 0.9])(
    "never have a number that the cell does not show, whatever became of the empty ones (%f)",
    { timeout: PATIENCE },
    (blanks) =>
      assertEach(TEXT_SHAPES, blanks, ({ shape, report, written }) => {
        const { cells } = matchForm(readText(printText(report, shape).text));
        for (const [key, { value }] of written)
          if (cells[key]?.status === "reported") expect({ shape, key, value: cells[key].value }).toEqual({ shape, key, value });
      }),
  );
});
