/** In what unit amounts of money were filled in: as printed, or by what they are beside other years and bodies. */
import { cellOf } from "@/lib/report/cells";
import { numberOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { type Context, elsewhere, type Judged, type Other, sumIn } from "./context";
import { type Judgement, judgement } from "./judgement";

const FEES = "disclosure.fees.amount" as const;
const PURCHASES = "disclosure.procurement.amount" as const;
/** 元 in place of 万元 makes a number ten thousand times as large; nothing else does. */
const TEN_THOUSAND = 10_000;
const FEWEST_PEERS = 3;

export function judgeMoney(report: Judged, context: Context): readonly Judgement[] {
  if (report.form === "B") return judgePurchases(report);
  return report.form === "C" ? judgeFees(report, context) : [];
}

function judgePurchases({ figures }: Judged): readonly Judgement[] {
  const figure = figures[PURCHASES];
  const value = numberOf(figure);
  if (value === null || value === 0) return [];
  const isNamed = typeof figure === "object" && "unit" in figure;
  const found = { cells: [PURCHASES], left: value };
  if (isNamed) return [judgement("procurement", "pass", { zh: "写明了单位。", en: "The unit is printed." }, found)];
  const message = {
    zh: `采购总金额只写了${value}，没有写单位，不知是元还是万元。`,
    en: `The amount is ${value} without a unit: 元 or 万元 cannot be told.`,
  };
  return [judgement("procurement", "undecided", message, found)];
}

function judgeFees({ figures }: Judged, { history, peers }: Context): readonly Judgement[] {
  const figure = figures[FEES];
  const value = numberOf(figure);
  if (value === null || value === 0) return [];
  const cells: readonly CellKey[] = [FEES];
  const found = { cells, left: value };
  if (typeof figure === "object" && "unit" in figure)
    return [judgement("fees", "pass", { zh: "写明了单位。", en: "The unit is printed." }, found)];
  const own = history.filter(({ form }) => form === "C");
  const others = positive(own).length > 0 ? positive(own) : positive(peers);
  const enough = positive(own).length > 0 || others.length >= FEWEST_PEERS;
  if (!enough) {
    const message = {
      zh: `收费金额${value}，没有往年或同类单位可比，单位无法核对。`,
      en: `Fees of ${value}: there is no other year or body to compare the unit with.`,
    };
    return [judgement("fees", "undecided", message, found)];
  }
  const middle = medianOf(others.map(({ amount }) => amount));
  const compared = { ...found, right: middle, others: others.map(({ other }) => elsewhere(other, cells)) };
  if (value < TEN_THOUSAND * middle)
    return [judgement("fees", "pass", { zh: "与往年或同类单位相当。", en: "In line with other years or bodies." }, compared)];
  return [
    judgement(
      "fees",
      "warn",
      {
        zh: `收费金额${value}万元，是往年或同类单位（中位数${middle}万元）的一万倍以上，可能按元填了。表式要求填万元。`,
        en: `Fees of ${value} 万元 are ten thousand times the usual ${middle}; perhaps they were filled in as 元. The form asks for 万元.`,
      },
      compared,
    ),
  ];
}

const positive = (reports: readonly Other[]): readonly { other: Other; amount: number }[] =>
  reports.flatMap((other) => {
    const amount = cellOf(other.form ?? "C", FEES) ? sumIn([FEES], other) : null;
    return amount !== null && amount > 0 ? [{ other, amount }] : [];
  });

/** The middle of a list; of two in the middle their mean. 0 where the list is empty. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
