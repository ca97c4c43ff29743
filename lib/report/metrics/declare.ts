/** How metrics are written down: rows of the form become cells, articles become citations, defaults are filled in. */
import type { CellKey, FormId } from "@/lib/report/form";
import type { CellFormula, Declared, InputFormula, Metric, Text } from "./metric";

export const BC = ["B", "C"] as const satisfies readonly FormId[];
export const C = ["C"] as const satisfies readonly FormId[];
export const EVERY = ["A2", "B", "C"] as const satisfies readonly FormId[];

/** Below five cases a rate says nothing (Wilson's interval of 4 of 4 begins at 51 %). */
export const FEW = 5;

type RowOf<K> = K extends `requests.${infer Row}.total` ? Row : never;
export type RequestRow = RowOf<CellKey>;
type ResultOf<K> = K extends `disputes.review.${infer Result}` ? Result : never;
export type DisputeResult = ResultOf<CellKey>;

/** Cells of table 3 in its column 总计. */
export const requests = (...rows: readonly RequestRow[]): readonly CellKey[] =>
  rows.map((row) => `requests.${row}.total` as const);

/** 政府信息公开条例 (国务院令第711号, 2019). */
export const article = (...articles: readonly string[]): Text => ({
  zh: `《政府信息公开条例》第${articles.join("、")}条`,
  en: `Regulation on the Disclosure of Government Information, Art. ${articles.join(", ")}`,
});

/** 行政复议法 (revised 2023). */
export const REVIEW_LAW: Text = {
  zh: "《行政复议法》（2023年修订）第二十三条；《政府信息公开条例》第51条",
  en: "Administrative Reconsideration Law (2023), Art. 23; Regulation, Art. 51",
};

type Details = Pick<Metric, "direction" | "forms" | "law"> &
  Partial<Pick<Metric, "unit" | "minimum" | "breaks" | "short">> & { zh: string; en: string };

const UNITS = { amount: "件", share: "share", ratio: "per100", concentration: "index", input: "件" } as const;

/** A metric: its number, its key, its names, what is computed, and what has to be known to read it (`zh` and `en`). */
export const metric = <const K extends string, F extends CellFormula | InputFormula>(
  id: string,
  key: K,
  zh: string,
  en: string,
  formula: F,
  { zh: caveatZh, en: caveatEn, ...details }: Details,
): Declared & { key: K } & F => {
  const declared: Declared & { key: K } = {
    id,
    key,
    zh,
    en,
    unit: UNITS[formula.kind],
    minimum: FEW,
    breaks: [],
    ...details,
    caveat: { zh: caveatZh, en: caveatEn },
  };
  return { ...declared, ...formula };
};

type Formula<Kind extends CellFormula["kind"]> = Extract<CellFormula, { kind: Kind }>;

/** Something that is counted: it may be charted and summed over bodies (lib/report/measures.ts). */
export const count = (plus: readonly CellKey[]): Formula<"amount"> & { minus: readonly [] } => ({
  kind: "amount",
  plus,
  minus: [],
});
export const difference = (plus: readonly CellKey[], minus: readonly CellKey[]): Formula<"amount"> => ({
  kind: "amount",
  plus,
  minus,
});
export const share = (part: readonly CellKey[], whole: readonly CellKey[]): Formula<"share"> => ({ kind: "share", part, whole });
export const perHundred = (part: readonly CellKey[], whole: readonly CellKey[]): Formula<"ratio"> => ({
  kind: "ratio",
  part,
  whole,
  per: 100,
});
