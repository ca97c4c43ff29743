/** How much of the form a report fills in. */
import { cellsOf } from "@/lib/report/cells";
import { type Figure, type Figures, statusOf } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { SECTION_KEYS } from "@/lib/report/report";
import type { Configuration } from "./configuration";

/** `cells` were judged and earned `credit`; `lost` could not be read by us and count neither way. */
export type Filled = { credit: number; cells: number; lost: number; sections: number };

type Credit = Configuration["completeness"]["credit"];

const RULES: ReadonlySet<CellKey> = new Set(
  cellsOf("B")
    .concat(cellsOf("C"))
    .filter(({ row }) => row.key === "rules")
    .map(({ key }) => key),
);

/** What a cell earns; null where our reading lost it. */
function creditOf(key: CellKey, figure: Figure | undefined, form: FormId, credit: Credit): number | null {
  const status = statusOf(figure, form);
  switch (status) {
    case "implied":
      return typeof figure === "object" && "was" in figure && figure.was === "lost"
        ? credit.impliedFromLost
        : credit.impliedFromBlank;
    case "notApplicable":
      return RULES.has(key) ? credit.notApplicableRules : credit.notApplicable;
    case "reported":
    case "blank":
    case "absent":
      return credit[status];
    default:
      return null;
  }
}

/** What each cell of a form earns, in the order of print; null where our reading lost it. */
export const creditsOf = (form: FormId, figures: Figures, credit: Credit): readonly { key: CellKey; credit: number | null }[] =>
  cellsOf(form).map(({ key }) => ({ key, credit: creditOf(key, figures[key], form, credit) }));

export function filledOf(form: FormId, figures: Figures, sections: number, credit: Credit): Filled {
  const credits = creditsOf(form, figures, credit);
  const earned = credits.flatMap((one) => one.credit ?? []);
  return {
    credit: earned.reduce((sum, one) => sum + one, 0),
    cells: earned.length,
    lost: credits.length - earned.length,
    sections,
  };
}

/** C of the index, 0–100; null where not one cell could be judged. */
export const completenessOf = ({ credit, cells, sections }: Filled, { completeness }: Configuration): number | null =>
  cells === 0 ? null : 100 * (completeness.cells * (credit / cells) + completeness.sections * (sections / SECTION_KEYS.length));
