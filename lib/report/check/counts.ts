/** Counts are whole and never negative; amounts of money and signed changes are not counts. */
import { cellsOf, type FormCell, labelOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import type { Judgement } from "./judgement";
import { unknownIn } from "./unknown";

const MONEY = "万元";

const isCount = ({ column, row }: FormCell) => column.key !== "change" && column.key !== "amount" && row.unit !== MONEY;

/** One judgement for each section of the form. */
export function judgeCounts(report: Report, form: FormId): readonly Judgement[] {
  const sections = new Map<string, FormCell[]>();
  for (const cell of cellsOf(form).filter(isCount)) {
    sections.set(cell.section.key, [...(sections.get(cell.section.key) ?? []), cell]);
  }
  return [...sections].map(([subject, cells]) => judgeSection(subject, cells, report, form));
}

function judgeSection(subject: string, cells: readonly FormCell[], report: Report, form: FormId): Judgement {
  const wrong = cells.filter(({ key }) => {
    const value = report.cells[key]?.value ?? 0;
    return value < 0 || !Number.isInteger(value);
  });
  const found = { subject, cells: wrong.map(({ key }) => key), left: null, right: null, difference: null };
  const title = cells[0]?.section ?? { zh: "", en: "" };
  const unread = cells.flatMap(({ key }) => (report.cells[key]?.status === "unreadable" ? [key] : []));
  if (wrong.length === 0 && unread.length > 0) return unknownIn(subject, unread, report, form);
  if (wrong.length === 0) {
    return {
      ...found,
      verdict: "pass",
      message: { zh: `${title.zh}：件数都是不小于零的整数。`, en: `${title.en}: all counts are whole and not negative.` },
    };
  }
  const list = (language: "zh" | "en") =>
    wrong
      .map(({ key }) => `“${labelOf(key, form, language)}” ${report.cells[key]?.raw?.trim() ?? ""}`)
      .join(language === "zh" ? "、" : ", ");
  return {
    ...found,
    verdict: "fail",
    message: {
      zh: `${title.zh}：件数应当是不小于零的整数，${list("zh")}不是。请对照原件核对。`,
      en: `${title.en}: counts must be whole and not negative, but ${list("en")}. Please compare with the original.`,
    },
  };
}
