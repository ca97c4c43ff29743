import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { BREAKDOWNS, type Breakdown, type BreakdownKey } from "@/lib/report/breakdown";
import { measureOf } from "@/lib/report/measures";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

/** Whether the parts of the chosen year make the total that the form prints; without a chosen year, where they do not. */
export function AddsUp({ of, data, context }: { of: BreakdownKey; data: FigureData; context: FigureContext }) {
  const known = data.breakdowns[of].filter(({ parts }) => parts !== null);
  const shown = known.filter(({ year, differing }) => (data.year === undefined ? differing.length > 0 : year === data.year));
  return shown.map((breakdown) => <Line key={breakdown.year} of={of} breakdown={breakdown} context={context} />);
}

function Line({ of, breakdown, context }: { of: BreakdownKey; breakdown: Breakdown; context: FigureContext }) {
  const { language, links, area, nameOf } = context;
  const { year, parts, whole, differing } = breakdown;
  const words = wordsIn(language).charts;
  const sum = Object.values(parts ?? {}).reduce<number>((all, one) => all + (one ?? 0), 0);
  const slots = {
    year,
    label: measureOf(BREAKDOWNS[of].whole)[language],
    sum: formatNumber(sum),
    total: formatNumber(whole),
    difference: formatNumber(sum - (whole ?? 0)),
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
