/** A report whose every figure is that of the year before. */
import { cellsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { type Context, type Judged, type Other, sumIn } from "./context";
import { type Judgement, judgement } from "./judgement";

/** Columns that say how things stand, not what was done in the year. */
const STOCKS = /\.(?:inForce|everPublic|priorItems)$/;

/** Every figure is last year's, and something was done in either (V-X06, first half). */
export function judgeSameFigures(report: Judged, { history }: Context): readonly Judgement[] {
  const last = history.find(({ year, form }) => year === report.year - 1 && form === report.form);
  if (!last || report.form === null) return [];
  const keys = cellsOf(report.form).map(({ key }) => key);
  const value = (key: CellKey, { figures }: Pick<Other, "figures">) => sumIn([key], { figures });
  const done = keys.filter((key) => !STOCKS.test(key) && (value(key, report) ?? 0) !== 0);
  const others = [{ body: last.body, year: last.year, cells: done, value: null }];
  const unread = keys.filter((key) => report.figures[key] === "lost" || last.figures[key] === "lost");
  if (unread.length > 0)
    return [
      judgement(
        "figures",
        "undecided",
        {
          zh: `有${unread.length}格没有读出，无法与上年逐格比较。`,
          en: `${unread.length} cells could not be read, so the years cannot be compared.`,
        },
        { others },
      ),
    ];
  const differs = keys.some((key) => value(key, report) !== value(key, last));
  if (differs || done.length === 0)
    return [
      judgement("figures", "pass", { zh: "表格数字与上年不完全相同。", en: "The figures are not last year's." }, { others }),
    ];
  return [
    judgement(
      "figures",
      "warn",
      {
        zh: `三张表的全部数字与${last.year}年报告相同，其中${done.length}格不是零。请核对是否沿用了上年的报告。`,
        en: `All figures are those of the report on ${last.year}, ${done.length} of them not zero. Please check whether last year's report was used again.`,
      },
      { cells: done, others },
    ),
  ];
}
