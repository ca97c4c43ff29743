/** A selection in one sentence: who, what, when. It is the title of the page and the preview of a link to it. */
import type { Language } from "@/lib/report/cells";

export type Said = { bodies: readonly string[]; measures: readonly string[]; first: number; last: number };

const NAMED = 4;

/** The first few by name, the others by number. */
function list(names: readonly string[], language: Language, counter: string): string {
  const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
  if (language === "zh") return shown.join("、") + (names.length > NAMED ? `等${names.length}${counter}` : "");
  return shown.join(", ") + (names.length > NAMED ? ` and ${names.length - shown.length} more` : "");
}

/** 区教育局、区卫健局：新收申请，2016–2025年 */
export function sentenceOf({ bodies, measures, first, last }: Said, language: Language): string {
  const years = first === last ? `${first}` : `${first}–${last}`;
  return language === "zh"
    ? `${list(bodies, language, "个单位")}：${list(measures, language, "项")}，${years}年`
    : `${list(bodies, language, "")}: ${list(measures, language, "").toLowerCase()}, ${years}`;
}
