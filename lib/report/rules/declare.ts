/** How a rule is declared: what it holds a report against, on what it rests, what it reads. */
import type { Context, Judged } from "@/lib/report/check/context";
import type { Judgement } from "@/lib/report/check/judgement";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";

/** E: arithmetic or law, a failure means a wrong report or a wrong reading. W: has honest exceptions. I: worth knowing. */
export type Severity = "E" | "W" | "I";

export type Words = { zh: string; en: string };

/** Parts of a report, and of others, that a rule may read. A change of the rule judges again only what it reads. */
export const READS = ["cells", "claims", "prose", "dates", "form", "body", "past", "units", "peers", "roster", "due"] as const;
export type Read = (typeof READS)[number];

type Declared = {
  id: string;
  severity: Severity;
  forms: readonly FormId[];
  /** What must hold, as the end of “应当…”. */
  zh: string;
  en: string;
  basis: Words;
  /** Honest reasons for which it may not hold. */
  exceptions: Words | null;
  /** A case, real where one is known. */
  example: Words;
  reads: readonly Read[];
  /** Raised with every change of what the rule finds, so that stored versions are judged again. */
  revision: number;
};

/** `judge`: needs one report. `among`: compares it with others of its body or area, and is judged once those are known. */
export type AloneRule = Declared & { judge: (report: Report, form: FormId) => readonly Judgement[] };
export type AmongRule = Declared & { among: (report: Judged, context: Context) => readonly Judgement[] };
export type Rule = AloneRule | AmongRule;

export const isAlone = (rule: Rule): rule is AloneRule => "judge" in rule;

export const EVERY = FORM_IDS;
export const FORMAT = ["B", "C"] as const satisfies readonly FormId[];
export const words = (zh: string, en: string): Words => ({ zh, en });

export const PRINTED = words("表格自身的勾稽关系", "Arithmetic of the form itself");
export const AGREE = words("同一报告内正文与表格应当一致", "Text and tables of one report must agree");
export const FORMAT_2021 = words(
  "国办公开办函〔2021〕30号（内容准确、全面，不得雷同、敷衍）",
  "Guobangongkaibanhan [2021] No. 30 (accurate, complete, not copied)",
);
export const article = (number: string): Words => ({
  zh: `《政府信息公开条例》第${number}条`,
  en: `Regulation on Open Government Information, Art. ${number}`,
});
