/** The equations of the form, one rule for each identifier; the form declares what they compare. */
import { equationsOf } from "@/lib/report/cells";
import { compare, comparisonOf } from "@/lib/report/check/compare";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { PRINTED, type Rule, type Words, words } from "./declare";

const STATED = words("表格印明：第一项加第二项之和，等于第三项加第四项之和", "Printed on the form");

/** Cases with their numbers; the first that is named is real where it has a place. */
const EXAMPLES: Readonly<Record<string, Words>> = {
  "V-301": words(
    "某局2021年：106 + 8 = 113 + 1；某区2024年：30 + 1 = 24 + 7。",
    "A housing bureau, 2021: 106 + 8 = 113 + 1; a district, 2024: 30 + 1 = 24 + 7.",
  ),
  "V-302": words(
    "某市政府办公厅2019年：各项结果之和805 = 办结805。",
    "A city office, 2019: the outcomes come to 805, the total is 805.",
  ),
  "V-303": words("总计12 = 自然人1 + 其他11（某局2025年）。", "Total 12 = natural persons 1 + others 11 (Chengzhong, 2025)."),
  "V-401": words("宿迁2025年：119 + 25 + 91 + 24 = 259。", "Suqian, 2025: 119 + 25 + 91 + 24 = 259."),
  "V-402": words("某市2022年：16 + 1 + 12 + 27 = 56。", "A city: 16 + 1 + 12 + 27 = 56."),
  "V-403": words("某市2022年：74 + 1 + 30 + 51 = 156。", "A city: 74 + 1 + 30 + 51 = 156."),
};
const OLD_TABLE = words(
  "2014年式统计表，收到12件而四种渠道只有11件。",
  "On the table of 2014: 12 received, while the four channels come to 11.",
);

const NONE = words("没有。空白不当作零，“/”计为零", "None. A blank is no zero; “/” counts as zero");

export const EQUATION_RULES: readonly Rule[] = [
  ...new Set(FORM_IDS.flatMap((form) => equationsOf(form).map(({ rule }) => rule))),
].flatMap((id) => {
  const forms = FORM_IDS.filter((form) => equationsOf(form).some(({ rule }) => rule === id));
  const first = forms.flatMap((form) => equationsOf(form)).find(({ rule }) => rule === id);
  if (!first) return [];
  const { zh, en } = first;
  const judge = (report: Report, form: FormId) =>
    equationsOf(form)
      .filter(({ rule }) => rule === id)
      .map((equation) => compare(comparisonOf(equation, form), { zh, en }, "fail", report, form));
  const basis = id === "V-301" ? STATED : PRINTED;
  const example = EXAMPLES[id] ?? OLD_TABLE;
  return [
    { id, severity: "E", forms, zh, en, basis, exceptions: NONE, example, reads: ["cells"], revision: 1, judge } satisfies Rule,
  ];
});
