import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { type Balance, BREAKDOWNS, type Breakdown, type BreakdownKey } from "@/lib/report/breakdown";
import { measureOf } from "@/lib/report/measures";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

/** Whether the parts of the chosen year make the total that the form prints; without a chosen year, where they do not. */
export function AddsUp({ of, data, context }: { of: BreakdownKey; data: FigureData; context: FigureContext }) {
  const known = data.breakdowns[of].filter(({ parts }) => parts !== null);
  const shown = known.filter(({ year, differing }) => (data.year === undefined ? differing.length > 0 : year === data.year));
  const sumOf = ({ parts }: Breakdown) => Object.values(parts ?? {}).reduce<number>((all, one) => all + (one ?? 0), 0);
  return shown.map((one) => (
    <BalanceLine
      key={one.year}
      label={measureOf(BREAKDOWNS[of].whole)[context.language]}
      balance={{ year: one.year, sum: sumOf(one), whole: one.whole ?? 0, differing: one.differing }}
      context={context}
    />
  ));
}

/** One sentence: that the parts of a year make its total, or by how much and in whose reports they do not. */
export function BalanceLine({ label, balance, context }: { label: string; balance: Balance; context: FigureContext }) {
  const { language, links, area, nameOf } = context;
  const { year, sum, whole, differing } = balance;
  const words = wordsIn(language).charts;
  const slots = {
    year,
    label,
    sum: formatNumber(sum),
    total: formatNumber(whole),
    difference: formatNumber(sum - whole),
  };
  if (differing.length === 0) return <p className="note">✓ {fill(words.partsAgree, slots)}</p>;
  return (
    <p className="note">
      ◷ {fill(words.partsDiffer, slots)}{" "}
      {differing.map((body) => (
        <Link key={body} href={links.report(area.id, body, year)}>
          {nameOf(body, year)}
        </Link>
      ))}
    </p>
  );
}
