/** In which units the prose counts requests. */
import type { Report } from "@/lib/report/report";
import { type Judgement, judgement, quote, sentencesOf } from "./judgement";

const COUNTED: readonly string[] = ["newRequests", "handled", "carriedIn", "carriedOut"];

/** Requests that the text counts in more than one unit: 21件，涉及83个事项 (V-N10). */
export function judgeUnits(report: Report): readonly Judgement[] {
  const counted = report.claims.filter(({ measure, value }) => COUNTED.includes(measure) && value > 0);
  const items = sentencesOf(report).filter(
    ({ text }) => /申请/.test(text) && /\d+\s*[件宗份起][^。；]{0,20}涉及\s*\d+\s*[个项]/.test(text),
  );
  if (report.sections.length === 0)
    return [
      judgement("units", "undecided", { zh: "没有读到正文，无法判断。", en: "No prose was read, so this cannot be judged." }),
    ];
  if (counted.length === 0 && items.length === 0) return [];
  const units = [...new Set(counted.flatMap(({ unit }) => unit ?? []))];
  const quotes = [...counted.map(({ sentence, section }) => quote(sentence, section)), ...items].filter(
    (one, index, all) => all.findIndex(({ text }) => text === one.text) === index,
  );
  const found = { quotes };
  if (units.length > 1 || items.length > 0) {
    const used = items.length > 0 ? "件与事项" : units.join("、");
    return [
      judgement(
        "units",
        "note",
        {
          zh: `正文用${used}计申请，表三只计件。请统一，免得读者误加。`,
          en: "The text counts requests in different units; table 3 counts 件. Please use one.",
        },
        found,
      ),
    ];
  }
  return [judgement("units", "pass", { zh: "正文用同一单位计申请。", en: "Requests are counted in one unit." }, found)];
}
