/** Why a rule cannot judge: cells whose value is neither printed nor proved. */
import type { CellKey, FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { reasonsFor, sumOf } from "./amounts";
import { type Judgement, judgement } from "./judgement";

export function unknownIn(
  subject: string,
  keys: readonly CellKey[],
  report: Report,
  form: FormId,
  more: Partial<Judgement> = {},
): Judgement {
  const { unknown } = sumOf(keys, report.cells);
  const message = {
    zh: `${reasonsFor(unknown, report.cells, form, "zh")}，无法判断。`,
    en: `${reasonsFor(unknown, report.cells, form, "en")}, so this cannot be judged.`,
  };
  return judgement(subject, "undecided", message, { cells: keys, ...more });
}
