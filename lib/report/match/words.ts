/** Every word that the forms print around their numbers. */
import { printed } from "@/lib/report/cells";
import { FORM, FORM_IDS, type FormId, type Line, type Section } from "@/lib/report/form";

export type Table = Section["table"];

/**
 * What a word names: a row or column of a table (`requests.granted`), a heading, a unit. `order` counts the rows along
 * the form; `under` are the headings above a row.
 */
export type Entry = {
  kind: "row" | "column" | "heading" | "unit";
  table: Table | null;
  id: string;
  order: number;
  under: readonly string[];
};

/** `forms` are those that print this very word for it. */
export type Word = { entry: Entry; name: string; forms: readonly FormId[] };

const AROUND: readonly (readonly [Table | null, string])[] = [
  ["disclosure", "信息内容"],
  ["requests", "申请人情况"],
  ["requests", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"],
  ["statistics", "统计指标"],
  ["statistics", "统计数"],
  [null, "单位"],
  [null, "二、主动公开政府信息情况"],
  [null, "三、收到和处理政府信息公开申请情况"],
  [null, "四、政府信息公开行政复议、行政诉讼情况"],
  [null, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
  [null, "五、存在的主要问题及改进情况"],
  [null, "五、政府信息公开工作存在的主要问题及改进情况"],
  [null, "六、其他需要报告的事项"],
];
const UNITS = ["条", "件", "次", "篇", "个", "人", "人次", "万元", "元", "项", "宗", "件次"];

const heading = (table: Table | null, name: string): Word => ({
  entry: { kind: "heading", table, id: name, order: 0, under: [] },
  name,
  forms: FORM_IDS,
});

/** A name that more forms know than print it tells nothing of the form. */
function namesOf(entry: Entry, line: Line, section: Section): Word[] {
  const forms = line.forms ?? (section.table === "statistics" ? ["A2"] : ["B", "C"]);
  const printers = (name: string) => forms.filter((form) => printed(line, form) === name);
  const names = new Set([...forms.map((form) => printed(line, form)), ...(line.also ?? [])]);
  return [...names].map((name) => ({ entry, name, forms: line.also?.includes(name) ? forms : printers(name) }));
}

function wordsOf(section: Section, rowsBefore: number): Word[] {
  const lines = (kind: "row" | "column", of: readonly Line[]) =>
    of.flatMap((line, index) => {
      const order = kind === "row" ? rowsBefore + index + 1 : 0;
      const id = `${section.key}.${line.key}`;
      return namesOf({ kind, table: section.table, id, order, under: line.under ?? [] }, line, section);
    });
  const above = [...section.rows, ...section.columns].flatMap((line) => line.under ?? []);
  return [
    heading(section.table, section.zh),
    ...lines("row", section.rows),
    ...lines("column", section.columns),
    ...[...new Set(above)].map((name) => heading(section.table, name)),
  ];
}

function allWords(): Word[] {
  let rows = 0;
  const printedOnForms = (FORM as readonly Section[]).flatMap((section) => {
    const words = wordsOf(section, rows);
    rows += section.rows.length;
    return words;
  });
  const units = UNITS.map((name): Word => ({ ...heading(null, name), entry: { ...heading(null, name).entry, kind: "unit" } }));
  return [...AROUND.map(([table, name]) => heading(table, name)), ...printedOnForms, ...units];
}

export const WORDS: readonly Word[] = allWords();
