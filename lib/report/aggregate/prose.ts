/** The prose of the area's own report: what each section has to say (条例第五十条), and a first draft out of the sums. */
import type { CellKey } from "@/lib/report/form";
import type { SectionKey } from "@/lib/report/report";
import type { CellSum } from "./sum";

/** What a section should speak of; `told` finds it in a text. */
export type Prompt = { key: string; zh: string; law: string; told: RegExp };

export const PROMPTS: Readonly<Record<SectionKey, readonly Prompt[]>> = {
  overview: [
    { key: "active", zh: "主动公开", law: "条例第五十条第（一）项", told: /主动公开/ },
    { key: "applications", zh: "依申请公开", law: "条例第五十条第（二）项", told: /依申请公开|公开申请/ },
    { key: "management", zh: "政府信息管理", law: "国办公开办函〔2021〕30号", told: /信息管理|信息资源|规范性文件/ },
    { key: "platform", zh: "平台建设", law: "国办公开办函〔2021〕30号", told: /平台|网站|新媒体|专栏/ },
    { key: "supervision", zh: "监督保障", law: "国办公开办函〔2021〕30号", told: /监督|保障|培训/ },
    { key: "assessment", zh: "工作考核", law: "条例第四十六条、第五十条第（四）项", told: /考核|考评/ },
    { key: "review", zh: "社会评议", law: "条例第四十六条、第五十条第（四）项", told: /社会评议|评议|满意度/ },
    { key: "accountability", zh: "责任追究结果", law: "条例第四十六条、第五十条第（四）项", told: /责任追究|追责|问责/ },
  ],
  disclosure: [],
  requests: [],
  disputes: [],
  problems: [
    { key: "problems", zh: "存在的主要问题", law: "条例第五十条第（四）项", told: /问题|不足|不够|有待/ },
    { key: "remedies", zh: "改进情况", law: "条例第五十条第（四）项", told: /改进|整改|下一步|加强|完善/ },
  ],
  other: [{ key: "fee", zh: "信息处理费", law: "国办函〔2020〕109号", told: /信息处理费/ }],
};

/** Prompts of a section of which its text says nothing yet. */
export const untold = (section: SectionKey, text: string): readonly Prompt[] =>
  PROMPTS[section].filter(({ told }) => !told.test(written(text)));

/** Stands where only a person knows what to write; a report cannot be made while there is one. */
export const GAP = "【待补】";

/** The text without what is still to be written. */
const written = (text: string): string =>
  text
    .split(/\n|(?<=。)/)
    .filter((sentence) => !sentence.includes(GAP))
    .join("\n");

type Facts = {
  area: string;
  year: number;
  sums: ReadonlyMap<CellKey, CellSum>;
  counted: number;
  /** Names of units that owe a report and are not in the sums. */
  without: readonly string[];
};

/** Numbers that are not known leave a gap for a person to fill; none is guessed. */
export function proposeProse({ area, year, sums, counted, without }: Facts): Partial<Record<SectionKey, string>> {
  const say = (key: CellKey): string => {
    const total = sums.get(key)?.total ?? null;
    return total === null ? GAP : total === "notApplicable" ? "0" : String(total);
  };
  const missing = without.length === 0 ? "" : `未计入的单位：${without.join("、")}。`;
  return {
    overview: [
      `本报告汇总${area}${counted}个单位${year}年度政府信息公开情况编制而成。${missing}`,
      `（一）主动公开。${GAP}`,
      `（二）依申请公开。全年新收政府信息公开申请${say("requests.new.total")}件，上年结转${say("requests.carriedIn.total")}件；办理结果总计${say("requests.total.total")}件，结转下年度继续办理${say("requests.carriedOut.total")}件。`,
      `（三）政府信息管理。${GAP}`,
      `（四）平台建设。${GAP}`,
      `（五）监督保障。${GAP}`,
      `工作考核：${GAP}`,
      `社会评议：${GAP}`,
      `责任追究结果：${GAP}`,
    ].join("\n"),
    problems: [`主要问题：${GAP}`, `改进情况：${GAP}`].join("\n"),
    other: `收取信息处理费情况：${GAP}`,
  };
}
