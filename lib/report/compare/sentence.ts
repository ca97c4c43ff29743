/** A selection in one sentence: who, what, when. It is the title of the page and the preview of a link to it. */
import type { Language } from "@/lib/report/cells";

export type Said = {
  bodies: readonly string[];
  /** The bodies are whole areas. */
  areAreas?: boolean;
  measures: readonly string[];
  first: number;
  last: number;
};

const NAMED = 4;

/** The first few by name, the others by number. */
function list(names: readonly string[], language: Language, counter: string): string {
  const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
  if (language === "zh") return shown.join("、") + (names.length > NAMED ? `等${names.length}${counter}` : "");
  return shown.join(", ") + (names.length > NAMED ? ` and ${names.length - shown.length} more` : "");
}

/** The measures of a selection, the first few by name. */
export function measuresSaid(measures: readonly string[], language: Language): string {
  const [first = "", ...others] = measures;
  return list(language === "zh" ? measures : [first, ...others.map((one) => one.toLowerCase())], language, "项");
}

/** 区教育局、区卫健局：新收申请，2016–2025年 */
export function sentenceOf({ bodies, areAreas = false, measures, first, last }: Said, language: Language): string {
  const years = first === last ? `${first}` : `${first}–${last}`;
  return language === "zh"
    ? `${list(bodies, language, areAreas ? "个地区" : "个单位")}：${measuresSaid(measures, language)}，${years}年`
    : `${list(bodies, language, "")}: ${list(measures, language, "").toLowerCase()}, ${years}`;
}
