/** Whether a report uses the form of its year (国办发〔2014〕32号, 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号). */
import { FORM_IDS, FORMS, type FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import type { Judgement } from "./judgement";

/** The form that was in force for a year; null before 2014. */
export const formForYear = (year: number): FormId | null =>
  FORM_IDS.find((form) => {
    const [from, until] = FORMS[form].years;
    return from <= year && year <= (until ?? Number.POSITIVE_INFINITY);
  }) ?? null;

/** For 2019 the new format was encouraged, not demanded. */
const TRIAL_YEAR = 2019;

export function judgeFormYear({ form, year }: Report): readonly Judgement[] {
  const found = { subject: "form", cells: [], left: null, right: null, difference: null };
  const due = year === null ? null : formForYear(year);
  if (form === null || year === null || due === null) {
    return [
      {
        ...found,
        verdict: "undecided",
        message: {
          zh: `${form === null ? "没有找到能认出表式的表格" : "年度不明或早于统一表式"}，无法核对所用表式。`,
          en: `${form === null ? "No table tells which form this is" : "The year is unknown or before there was a form"}, so the form cannot be checked.`,
        },
      },
    ];
  }
  if (form === due) {
    return [
      {
        ...found,
        verdict: "pass",
        message: { zh: `使用的是${year}年度的表式。`, en: `The form is the one in force for ${year}.` },
      },
    ];
  }
  return [
    {
      ...found,
      verdict: year === TRIAL_YEAR ? "note" : "warn",
      message: {
        zh: `${year}年度报告应当使用“${FORMS[due].zh}”（${FORMS[due].document}），本报告用的是“${FORMS[form].zh}”。`,
        en: `Reports on ${year} use “${FORMS[due].en}” (${FORMS[due].document}); this one uses “${FORMS[form].en}”.`,
      },
    },
  ];
}
