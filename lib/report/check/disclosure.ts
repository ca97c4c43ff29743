/** Table 2 by itself: what was made and not disclosed, and a number in the wrong cell. */
import type { CellKey, FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { sumOf } from "./amounts";
import { type Judgement, judgement, quote } from "./judgement";
import { unknownIn } from "./unknown";

/** Made this year, but neither newly disclosed nor public at all. */
export function judgeUndisclosed(report: Report, form: FormId): readonly Judgement[] {
  return (["rules", "normative"] as const).map((row) => {
    const cells: readonly CellKey[] = [`disclosure.${row}.made`, `disclosure.${row}.disclosed`, `disclosure.${row}.everPublic`];
    const subject = `disclosure.${row}`;
    const made = sumOf(cells.slice(0, 1), report.cells).value;
    const rest = sumOf(cells.slice(1), report.cells).value;
    const found = { cells, left: made, right: rest };
    if (made === null || rest === null) return unknownIn(subject, cells, report, form, found);
    if (made === 0 || rest > 0)
      return judgement(subject, "pass", { zh: "制作的有公开。", en: "What was made is public." }, found);
    return judgement(
      subject,
      "warn",
      {
        zh: `本年新制作${made}件，新公开和对外公开总数量都是0。请核对是否漏填，或是否把普通公文计了进来。`,
        en: `${made} were made this year, none was disclosed and none is public. Please check whether ordinary papers were counted.`,
      },
      found,
    );
  });
}

const PRIOR = "disclosure.otherServices.priorItems" as const;

/** The number of items of a list equals the number of disclosures in the text: probably it was put into the wrong cell. */
export function judgeMisplaced(report: Report, form: FormId): readonly Judgement[] {
  const stated = report.claims.filter(({ measure, value, approximate }) => measure === "disclosed" && value > 0 && !approximate);
  if (stated.length === 0) return [];
  const items = sumOf([PRIOR], report.cells).value;
  if (items === null) return [unknownIn("misplaced", [PRIOR], report, form)];
  const same = stated.find(({ value }) => value === items);
  const found = { cells: [PRIOR], left: items, quotes: same ? [quote(same.sentence, same.section)] : [] };
  if (!same) return [judgement("misplaced", "pass", { zh: "与正文公开条数不同。", en: "Not the number in the text." }, found)];
  return [
    judgement(
      "misplaced",
      "note",
      {
        zh: `“其他对外管理服务事项”上一年项目数量是${items}，与正文主动公开的条数相同，可能填错了格。`,
        en: `“Other services” has ${items} items, the same as the disclosures stated in the text: perhaps the number is in the wrong cell.`,
      },
      { ...found, right: same.value, difference: 0 },
    ),
  ];
}
