/** A small district for the journey through a year: bodies, people, and what each body writes in its report. */
import type { Body } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { printHtml } from "@/lib/report/print-html";

export const AREA = "9811";
/** The year of the reports; they are due in the year after. */
export const YEAR = 2025;
export const PASSWORD = "Willow-River-29-Bridge";

const always = { from: null, until: null };
const body = (id: string, kind: Body["kind"], name: string): Body => ({
  ...{ id, kind, ...always },
  names: [{ name: `示例市丙区${name}`, kind: "full", ...always }],
});

export const BODIES = [
  body("zhengfu", "government", "人民政府"),
  body("fuban", "office", "人民政府办公室"),
  body("jiaoyu", "department", "教育局"),
  body("minzheng", "department", "民政局"),
  body("baishi", "town", "白石镇人民政府"),
] as const satisfies readonly Body[];

/** Their clerks are called as they are; the office is `office`. */
export const CLERKS = ["fuban", "jiaoyu", "minzheng", "baishi"] as const;
export type Clerk = (typeof CLERKS)[number];
export const OFFICE = "office";

/** New requests of natural persons in the year, all of them granted. */
const REQUESTS: Record<Clerk, number> = { fuban: 4, jiaoyu: 2, minzheng: 1, baishi: 0 };

const TITLES = {
  overview: "一、总体情况",
  disclosure: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
  problems: "五、存在的主要问题及改进情况",
  other: "六、其他需要报告的事项",
} as const;

type Writing = { requests: number; shown: string; changed?: Partial<Record<CellKey, string>> };

function write(name: string, { requests, shown, changed = {} }: Writing): string {
  const counted = (["new", "granted", "total"] as const).flatMap((row) =>
    (["individual", "total"] as const).map((column) => [`requests.${row}.${column}`, String(requests)] as const),
  );
  const cells = { ...Object.fromEntries(cellsOf("C").map(({ key }) => [key, "0"])), ...Object.fromEntries(counted), ...changed };
  const told: Partial<Record<keyof typeof TITLES, string>> = {
    overview: `本单位依法公开政府信息，全年新收政府信息公开申请${requests}件。`,
    problems: "主要问题是解读材料偏少，下一步配上图解。",
    other: "无其他需要报告的事项。",
  };
  return printHtml({
    form: "C",
    title: `${name}${YEAR}年政府信息公开工作年度报告`,
    head: [`发布日期：${shown}`],
    sections: (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((key) => ({
      ...{ key, title: TITLES[key], paragraphs: told[key] ? [told[key]] : [] },
    })),
    cells,
    signature: [],
  });
}

const nameOf = (id: string): string => BODIES.find((one) => one.id === id)?.names[0]?.name ?? "";

/** What the page of a body on its own website looks like, and what it hands in. */
export const reportOf = (clerk: Clerk, shown: string, changed: Partial<Record<CellKey, string>> = {}): string =>
  write(nameOf(clerk), { requests: REQUESTS[clerk], shown, changed });

/** New requests that the units report together. */
export const REPORTED = CLERKS.reduce((sum, clerk) => sum + REQUESTS[clerk], 0);
