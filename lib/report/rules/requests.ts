/** Rules of table 3: requests received and handled. The equations V-301 to V-303 are the form's own (equations.ts). */
import { sumOf } from "@/lib/report/check/amounts";
import { compare } from "@/lib/report/check/compare";
import { judgeCounts } from "@/lib/report/check/counts";
import { judgeDoubleCount } from "@/lib/report/check/double-count";
import { judgeFee } from "@/lib/report/check/fee";
import { type Judgement, judgement } from "@/lib/report/check/judgement";
import { unknownIn } from "@/lib/report/check/unknown";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { AGREE, article, EVERY, FORMAT, PRINTED, type Rule, words } from "./declare";

const NEW = "requests.new.total" as const;
const WORKLOAD: readonly CellKey[] = [NEW, "requests.carriedIn.total"];
const HANDLED = "requests.total.total" as const;
const OPEN = "requests.carriedOut.total" as const;
const EXCESSIVE = "requests.rejectedExcessive.total" as const;
const LINE = { zh: "表三“总计”一列", en: "Table 3, column “total”" };

/** Fewer requests than this make no “great number” (大量) and no share. */
const FEW = 5;
const LONG_OPEN = 0.25;

function judgeExcessive(report: Report, form: FormId): readonly Judgement[] {
  const cells = [EXCESSIVE, NEW];
  const excessive = sumOf([EXCESSIVE], report.cells).value;
  const received = sumOf([NEW], report.cells).value;
  const found = { cells, left: excessive, right: received };
  if (excessive === 0)
    return [judgement("excessive", "pass", words("没有按大量反复申请处理的。", "None was turned down as excessive."), found)];
  if (excessive === null || received === null) return [unknownIn("excessive", cells, report, form, found)];
  if (received >= FEW)
    return [judgement("excessive", "pass", words("新收件数够得上“大量”。", "Enough requests came in for that."), found)];
  return [
    judgement(
      "excessive",
      "warn",
      words(
        `按“无正当理由大量反复申请”处理${excessive}件，而本年新收只有${received}件。请核对是否填错行，或说明情况。`,
        `${excessive} were turned down as excessive, while only ${received} came in. Please check the row, or explain.`,
      ),
      found,
    ),
  ];
}

function judgeCarryOut(report: Report, form: FormId): readonly Judgement[] {
  const cells = [OPEN, ...WORKLOAD];
  const open = sumOf([OPEN], report.cells).value;
  const workload = sumOf(WORKLOAD, report.cells).value;
  const found = { cells, left: open, right: workload };
  if (open === null || workload === null) return [unknownIn("carriedOut", cells, report, form, found)];
  if (workload < FEW || open <= LONG_OPEN * workload)
    return [judgement("carriedOut", "pass", words("结转件数不多。", "Few were carried over."), found)];
  return [
    judgement(
      "carriedOut",
      "note",
      words(
        `应办${workload}件，结转下年${open}件，超过四分之一；按法定时限通常为8%—16%。`,
        `${open} of ${workload} were carried over, more than a quarter; the legal time limits alone explain 8 to 16 %.`,
      ),
      found,
    ),
  ];
}

/** What V-301 implies: neither part can be more than the whole. */
const judgeParts = (report: Report, form: FormId): readonly Judgement[] =>
  ([OPEN, HANDLED] as const).map((part) =>
    compare(
      { subject: part.split(".")[1] ?? part, line: LINE, relation: "atLeast", left: WORKLOAD, right: [part] },
      words("办结和结转都不超过新收加上年结转", "neither what was handled nor what is open exceeds what there was to do"),
      "warn",
      report,
      form,
    ),
  );

export const REQUEST_RULES: readonly Rule[] = [
  {
    id: "V-304",
    severity: "E",
    forms: EVERY,
    zh: "件数是不小于零的整数",
    en: "Counts are whole numbers and not negative",
    basis: PRINTED,
    exceptions: null,
    example: words(
      "1.5件、-1件不是件数；收费金额0.092万元可以有小数。",
      "1.5 or −1 is no count; an amount of 0.092 万元 may have decimals.",
    ),
    reads: ["cells", "form"],
    revision: 1,
    judge: judgeCounts,
  },
  {
    id: "V-305",
    severity: "W",
    forms: FORMAT,
    zh: "正文中部分公开的件数只计一次",
    en: "In the text, a partly open reply is counted once",
    basis: words("表三行名：区分处理的，只计这一情形，不计其他情形", "Row of table 3: counted here and nowhere else"),
    exceptions: words("正文的分类与表格口径不同并写明的", "Text that says that it counts otherwise"),
    example: words(
      "正文写予以公开8件、部分公开2件、不予公开2件，表三办结10件：部分公开的2件又计入了不予公开。",
      "8 granted, 2 partly, 2 denied in the text, 10 handled in table 3: the 2 are also among the denied.",
    ),
    reads: ["claims", "cells"],
    revision: 1,
    judge: judgeDoubleCount,
  },
  {
    id: "V-306",
    severity: "W",
    forms: ["C"],
    zh: "“逾期不缴费”的件数与正文关于信息处理费的说明一致",
    en: "“Not paid” agrees with what the text says of processing fees",
    basis: words("国办函〔2020〕109号", "Guobanhan [2020] No. 109"),
    exceptions: words(
      "发出了收费通知而申请人没有缴，当年确实没有收入的",
      "A notice was sent and nobody paid, so that nothing was received",
    ),
    example: words(
      "表三“逾期不缴费”1件，正文写“未发出收费通知”。",
      "1 in the row “not paid”, while the text says that no fee was charged.",
    ),
    reads: ["claims", "cells"],
    revision: 1,
    judge: judgeFee,
  },
  {
    id: "V-307",
    severity: "W",
    forms: FORMAT,
    zh: "按“大量反复申请”处理的，新收申请不少于5件",
    en: "Where requests were turned down as excessive, at least 5 came in",
    basis: article("35"),
    exceptions: words("大量申请在上一年收到、本年处理的", "The many came in the year before"),
    example: words("新收2件，“无正当理由大量反复申请”1件。", "2 came in, 1 was turned down as excessive."),
    reads: ["cells"],
    revision: 1,
    judge: judgeExcessive,
  },
  {
    id: "V-308",
    severity: "I",
    forms: FORMAT,
    zh: "结转下年度的不超过应办件数的四分之一",
    en: "No more than a quarter is carried over to the next year",
    basis: article("33"),
    exceptions: words("年底集中收到申请的；应办不足5件的不提示", "Many came in December; below 5 requests nothing is said"),
    example: words("应办20件，结转8件（40%）。", "20 to do, 8 carried over (40 %)."),
    reads: ["cells"],
    revision: 1,
    judge: judgeCarryOut,
  },
  {
    id: "V-309",
    severity: "W",
    forms: FORMAT,
    zh: "办结和结转的件数都不超过新收加上年结转",
    en: "Neither what was handled nor what is open exceeds what there was to do",
    basis: AGREE,
    exceptions: words("由V-301推得，与它同因时不另计", "Follows from V-301, and is not counted beside it"),
    example: words("新收5件、上年结转1件，办结7件。", "5 new, 1 carried in, 7 handled."),
    reads: ["cells"],
    revision: 1,
    judge: judgeParts,
  },
];
