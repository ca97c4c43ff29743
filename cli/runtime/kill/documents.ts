/** The documents of a run: one for each body and year, each with a number of its own by which it is known again. */
import type { Body } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { printText } from "@/lib/report/print";

export const AREA = {
  id: "990909",
  name: "示例市青桐区",
  nameEn: "Qingtong",
  level: "county",
  parentId: null,
  demo: true,
} as const;

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
const CHARACTERS = [..."文教卫科民司财建交水农商体旅审统林环港航"];

const nameOf = (index: number): string => {
  const [first, second] = [
    CHARACTERS[index % CHARACTERS.length],
    CHARACTERS[Math.floor(index / CHARACTERS.length) % CHARACTERS.length],
  ];
  return `${first}${second}事务局`;
};

export const bodiesFor = (documents: number): Body[] =>
  Array.from({ length: Math.ceil(documents / YEARS.length) }, (_, index) => ({
    id: `b${index}`,
    kind: "department",
    from: null,
    until: null,
    names: [{ name: `${AREA.name}${nameOf(index)}`, kind: "full", from: null, until: null }],
  }));

/** `value` stands in the cells that add up to it; everything else is 0. */
export type Made = { bodyId: string; year: number; value: number; text: string };

const COUNTED = ["requests.new", "requests.granted", "requests.total"].flatMap((row) => [`${row}.individual`, `${row}.total`]);

function make(index: number): Made {
  const body = Math.floor(index / YEARS.length);
  const year = YEARS[index % YEARS.length] ?? 2025;
  const form: FormId = year < 2021 ? "B" : "C";
  const value = index + 1;
  const texts = cellsOf(form).map(({ key }) => [key, COUNTED.includes(key) ? String(value) : "0"]);
  const { text } = printText(
    {
      form,
      title: `${AREA.name}${nameOf(body)}${year}年政府信息公开工作年度报告`,
      head: [],
      sections: [
        { key: "disclosure", title: "二、主动公开政府信息情况", paragraphs: [] },
        { key: "requests", title: "三、收到和处理政府信息公开申请情况", paragraphs: [] },
        { key: "disputes", title: "四、政府信息公开行政复议、行政诉讼情况", paragraphs: [] },
      ],
      cells: Object.fromEntries(texts) as Partial<Record<CellKey, string>>,
      signature: [],
    },
    "tabs",
  );
  return { bodyId: `b${body}`, year, value, text };
}

export const documentsFor = (documents: number): Made[] => Array.from({ length: documents }, (_, index) => make(index));
