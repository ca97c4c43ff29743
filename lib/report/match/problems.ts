/** What the reading of the tables leaves open, in words for the person who brought the document. */
import type { CellKey, FormId } from "@/lib/report/form";
import type { Cells, ReadingProblem, Status } from "@/lib/report/report";
import type { Item } from "./rows";

type Message = ReadingProblem["message"];

const NO_TABLE: Message = {
  zh: "没有找到年度报告的表格。表格可能是图片或在附件中，请上传包含表格的文件。",
  en: "No table of an annual report was found. It may be a picture or an annex: bring the file that contains it.",
};
const NO_FORM: Message = {
  zh: "仅凭现有内容无法判断使用的是哪一年的表式，只给出各表式共有的数据。请上传完整的报告。",
  en: "What is here does not tell which form was used, so only cells that the forms share are given. Bring the whole report.",
};
const CONTRADICTING: Message = {
  zh: "同一张表出现了不止一次，数字不一致，未采用。请核对原文，只保留本年度的表格。",
  en: "A table stands here more than once with different numbers, so these were not taken. Keep only the table of the year.",
};
const LOST: Message = {
  zh: "这些数据的位置缺失或无法确定，未采用。请对照原文补录，或上传原始文件。",
  en: "The place of these numbers is missing or cannot be told, so they were not taken. Fill them in or bring the original file.",
};
const UNREADABLE: Message = {
  zh: "这些单元格里的内容不是能确定的数字，请对照原文核对。",
  en: "What stands in these cells is no number for certain. Compare them with the original.",
};

const keysWith = (cells: Cells, status: Status): readonly CellKey[] =>
  (Object.keys(cells) as CellKey[]).filter((key) => cells[key]?.status === status); // the keys of Cells are cell keys

export function problemsOf(
  form: FormId | null,
  cells: Cells,
  contradicting: readonly CellKey[],
  items: readonly Item[],
): readonly ReadingProblem[] {
  const problem = (code: string, message: Message, about: readonly CellKey[] = []): ReadingProblem[] => [
    { code, message, cells: about, place: null },
  ];
  const isElsewhere = (item: Item) => item.kind === "stranger" && item.table === null; // a day or a number beside the report
  const isEmpty = items.every(isElsewhere) && Object.keys(cells).length === 0;
  if (form === null) return isEmpty ? problem("noTable", NO_TABLE) : problem("noForm", NO_FORM);
  const isOther = (key: CellKey) => !contradicting.includes(key);
  const [lost, unreadable] = [keysWith(cells, "lost").filter(isOther), keysWith(cells, "unreadable")];
  return [
    ...(contradicting.length > 0 ? problem("contradiction", CONTRADICTING, contradicting) : []),
    ...(lost.length > 0 ? problem("lostCells", LOST, lost) : []),
    ...(unreadable.length > 0 ? problem("unreadableCells", UNREADABLE, unreadable) : []),
  ];
}
