import { groupOf } from "@/components/figure/measures";
import { type FigureYear, YearFigure } from "@/components/figure/year-figure";
import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import type { Links } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { OUTCOME_KINDS } from "@/lib/report/outcomes";
import type { Outcomes } from "@/lib/report/overview";
import type { Gap } from "@/lib/report/total";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

const MEASURES = OUTCOME_KINDS.map(({ key }) => ({ key, colour: key }));

/** Six kinds of outcome over the years, with the proof that they add up to what the form prints. */
export function OutcomesFigure({ data, context }: { data: FigureData; context: FigureContext }) {
  const { language, links, area } = context;
  const words = wordsIn(language).charts;
  const chosen = data.outcomes.find(({ year }) => year === data.year);
  return (
    <YearFigure
      {...context.common}
      id="outcomes"
      kind="bars"
      title={words.outcomesTitle}
      subtitle={words.outcomesSubtitle}
      unit="件"
      groups={[groupOf("outcomes", MEASURES, data.series, language)]}
      years={data.outcomes.map((one) => toYear(one, data, context))}
      extra={[{ key: "handled", label: words.formTotal }]}
      isSum
      chosen={data.year}
      notes={
        chosen?.kinds && <AddsUp outcomes={chosen} language={language} links={links} area={area.id} nameOf={context.nameOf} />
      }
    />
  );
}

function toYear(
  { year, kinds, total, counted, of }: Outcomes,
  data: FigureData,
  { hrefOf, isCounted }: FigureContext,
): FigureYear {
  const gap: Gap = data.series.handled.points.find((point) => point.year === year)?.left[0]?.gap ?? "noReport";
  const cell = (value: number | null) => (value === null ? { value, gap } : { value });
  return {
    year,
    href: hrefOf(year),
    values: { ...Object.fromEntries(OUTCOME_KINDS.map(({ key }) => [key, cell(kinds?.[key] ?? null)])), handled: cell(total) },
    counted: isCounted ? `${counted.length}/${of}` : undefined,
  };
}

type AddsUpProps = {
  outcomes: Outcomes;
  language: Language;
  links: Links;
  area: string;
  nameOf: (body: string, year: number) => string;
};

function AddsUp({ outcomes: { year, kinds, total, differing }, language, links, area, nameOf }: AddsUpProps) {
  const words = wordsIn(language).charts;
  const sum = Object.values(kinds ?? {}).reduce((all, one) => all + one, 0);
  const difference = sum - (total ?? 0);
  if (differing.length === 0) return <p className="note">✓ {fill(words.outcomesAgree, { year, sum: formatNumber(sum) })}</p>;
  return (
    <p className="note">
      ◷{" "}
      {fill(words.outcomesDiffer, {
        year,
        sum: formatNumber(sum),
        total: formatNumber(total),
        difference: formatNumber(difference),
      })}{" "}
      {differing.map((body) => (
        <Link key={body} href={links.report(area, body, year)}>
          {nameOf(body, year)}
        </Link>
      ))}
    </p>
  );
}
