/** The row “逾期不缴费” against what the text says of the processing fee (国办函〔2020〕109号). */
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { sumOf } from "./amounts";
import { type Judgement, judgement, quote, sentencesOf } from "./judgement";
import { unknownIn } from "./unknown";

const UNPAID = "requests.otherUnpaid.total" as const;
const NONE_SENT = /(?:未|没有|无)[^，,。；;]{0,8}(?:收费通知|缴费通知)/;

/** Nothing is compared where the text says nothing of a fee. */
export function judgeFee(report: Report, form: FormId): readonly Judgement[] {
  const none = report.claims.find(({ measure, value }) => measure === "processingFee" && value === 0);
  const notSent = sentencesOf(report).find(({ text }) => NONE_SENT.test(text));
  const said = notSent ?? (none && quote(none.sentence, none.section));
  if (!said) return [];
  const unpaid = sumOf([UNPAID], report.cells).value;
  const found = { cells: [UNPAID], left: unpaid, right: 0, quotes: [said] };
  if (unpaid === null) return [unknownIn("fee", [UNPAID], report, form, found)];
  if (unpaid === 0)
    return [judgement("fee", "pass", { zh: "正文与表三都没有收费。", en: "Neither text nor table 3 has a fee." }, found)];
  return [
    judgement(
      "fee",
      "warn",
      {
        zh: `正文写“${said.text}”，表三“逾期不缴费”却有${unpaid}件。请核对，或说明是否发出过收费通知。`,
        en: `The text says “${said.text}”, but table 3 has ${unpaid} in the row “not paid”. Please check, or explain whether a notice was sent.`,
      },
      found,
    ),
  ];
}
