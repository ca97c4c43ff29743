/** From what happened to what each cell of the form says in print, with the flaws that were planted. */
import { cellsOf, type FormCell } from "@/lib/report/cells";
import type { Figure } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { type Chance, chanceOf } from "./chance";
import { type Counts, type RequestRow, sumOf } from "./counts";
import { type FlawOf, flawIn } from "./flaws";
import { type Facts, formIn } from "./history";

/** `right` is the number that the body meant to print, `text` what the page shows, `figure` what a reader must make of it. */
export type PrintedCell = { key: CellKey; right: number; text: string; figure: Figure };

const MONEY: readonly CellKey[] = [
  "disclosure.fees.amount",
  "disclosure.procurement.amount",
  "resources.funds.count",
  "resources.feesCharged.count",
];

export const formPrinted = (bodyId: string, year: number): FormId =>
  flawIn("oldForm", bodyId, year) ? formIn(year - 2) : formIn(year);

/** Facts that a body misstates consistently: the report adds up, but not with others. */
function misstated({ bodyId, year, posts, counts }: Facts, form: FormId): Counts {
  const one = (row: RequestRow): Counts => ({ [`requests.${row}.individual`]: 1, [`requests.${row}.total`]: 1 });
  const carried = flawIn("carriedInDiffers", bodyId, year) ? [one("carriedIn"), one("granted"), one("total")] : [];
  const aggregate = flawIn("aggregateDiffers", bodyId, year);
  const rules = flawIn("rulesMisread", bodyId, year);
  const misplaced = flawIn("misplaced", bodyId, year);
  return sumOf([
    counts[form],
    ...carried,
    aggregate ? { [aggregate.cell]: aggregate.by } : {},
    rules ? { "disclosure.rules.inForce": rules.inForce } : {},
    flawIn("restated", bodyId, year)?.adds ?? {},
    misplaced ? { [misplaced.cell]: posts - (counts[form][misplaced.cell] ?? 0) } : {},
  ]);
}

/** Cells whose column of table 3 a page break took away. */
export function lostCells(bodyId: string, year: number): readonly CellKey[] {
  const flaw = flawIn("lostColumn", bodyId, year);
  return flaw ? flaw.rows.map((row) => `requests.${row}.${flaw.column}` as const) : [];
}

function isBlank(flaw: FlawOf<"blank"> | undefined, key: CellKey): boolean {
  if (!flaw) return false;
  const [section, row, column] = key.split(".");
  if (section !== "requests") return false;
  return (flaw.row === undefined || flaw.row === row) && (flaw.column === undefined || flaw.column === column);
}

type Style = { thousands: boolean; plusSign: boolean; money: "bare" | "万元" | "元" };

const styleOf = (chance: Chance): Style => ({
  thousands: chance.happens(0.12),
  plusSign: chance.happens(0.4),
  money: chance.pick(["bare", "bare", "万元", "元"]),
});

const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ",");

function write({ key, unit }: FormCell, amount: number, style: Style): Pick<PrintedCell, "text" | "figure"> {
  if (MONEY.includes(key) && unit === null && style.money === "元")
    return { text: `${amount * 100}元`, figure: { value: amount * 100, unit: "元" } };
  if (MONEY.includes(key)) {
    const value = amount / 100;
    const isUnitPrinted = unit === null && style.money === "万元";
    return isUnitPrinted ? { text: `${value}万元`, figure: { value, unit: "万元" } } : { text: String(value), figure: value };
  }
  const sign = style.plusSign && key.endsWith(".change") && amount > 0 ? "+" : "";
  return { text: sign + (style.thousands && amount >= 1000 ? grouped(amount) : String(amount)), figure: amount };
}

export function printCells(facts: Facts): readonly PrintedCell[] {
  const { bodyId, year } = facts;
  const form = formPrinted(bodyId, year);
  const counts = misstated(facts, form);
  const style = styleOf(chanceOf(bodyId, year, "style"));
  const slip = flawIn("slip", bodyId, year);
  const lost = lostCells(bodyId, year);
  const blank = flawIn("blank", bodyId, year);
  const isStruck = flawIn("notApplicable", bodyId, year) !== undefined;
  return cellsOf(form).map((cell): PrintedCell => {
    const { key } = cell;
    const amount = counts[key] ?? 0;
    const right = MONEY.includes(key) ? amount / 100 : amount;
    if (lost.includes(key)) return { key, right, text: "", figure: "lost" };
    if (isBlank(blank, key)) return { key, right, text: "", figure: "blank" };
    if (isStruck && key.startsWith("disclosure.rules.")) return { key, right, text: "/", figure: "notApplicable" };
    return { key, right, ...write(cell, amount + (slip?.cell === key ? slip.by : 0), style) };
  });
}
