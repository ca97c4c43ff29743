/** Whether a body may have made government rules (规章): only provinces and cities with districts can (立法法第九十一至九十三条). */
import { cellsOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { type Judgement, judgement } from "./judgement";

const GOVERNMENT = "(?:人民政府|政府)?(?:办公[厅室])?$";
const MAY = new RegExp(`(?:省|自治区|州|北京市|天津市|上海市|重庆市)${GOVERNMENT}|^国务院|部$`);
/** 石狮市人民政府 is below a city with districts, 泉州市人民政府 is one: the name does not tell. */
const MIGHT = new RegExp(`市${GOVERNMENT}`);

export function judgeGovernmentRules(report: Report, form: FormId): readonly Judgement[] {
  const keys = cellsOf(form).flatMap(({ key }) => (key.startsWith("disclosure.rules.") ? [key] : []));
  const filled = keys.filter((key) => (report.cells[key]?.value ?? 0) > 0);
  const values = filled.map((key) => report.cells[key]?.value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const said = { zh: `规章一行填了${values.join("、")}`, en: `The row of government rules has ${values.join(", ")}` };
  const found = { cells: keys, left: sum, right: 0, difference: sum };
  const name = report.body;
  if (filled.length === 0) return [withoutRules(keys, report)];
  if (name !== null && MAY.test(name))
    return [judgement("rules", "pass", { zh: "本机关可以制定规章。", en: "This body may make government rules." }, found)];
  if (name === null || MIGHT.test(name))
    return [
      judgement(
        "rules",
        "undecided",
        {
          zh: `${said.zh}，${name === null ? "报告没有写明单位" : `单位名称看不出${name}是不是设区的市`}，无法判断。`,
          en: `${said.en}; whether this body may make any cannot be told.`,
        },
        found,
      ),
    ];
  return [
    judgement(
      "rules",
      "fail",
      {
        zh: `${said.zh}。只有省和设区的市、自治州的人民政府能制定规章，请核对是否把内部规章制度填了进来；没有的填0或“/”。`,
        en: `${said.en}. Only provinces and cities with districts can make them; probably rules of the house were counted. Fill in 0 or “/”.`,
      },
      found,
    ),
  ];
}

function withoutRules(keys: Judgement["cells"], report: Report): Judgement {
  const unread = keys.filter((key) => ["lost", "unreadable"].includes(report.cells[key]?.status ?? "lost"));
  if (unread.length === 0)
    return judgement("rules", "pass", { zh: "没有填规章。", en: "No government rules." }, { cells: keys, left: 0, right: 0 });
  const message = {
    zh: `规章一行有${unread.length}格没有读出，无法判断。`,
    en: `${unread.length} cells of the row of government rules could not be read.`,
  };
  return judgement("rules", "undecided", message, { cells: keys });
}
