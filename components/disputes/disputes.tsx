import { YearFigure } from "@/components/figure/year-figure";
import { areaContext, type FigureContext } from "@/components/measures/context";
import { disputesFigure } from "@/components/measures/disputes-figure";
import { ByBody } from "@/components/outcomes/by-body";
import { type OutcomesProps, YearPage } from "@/components/outcomes/year-page";
import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import { breakdownsOf } from "@/lib/report/breakdown";
import type { Metric } from "@/lib/report/metrics/metric";
import { type MetricKey, metricOf } from "@/lib/report/metrics/metrics";
import { trendsOf } from "@/lib/report/trend";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { correctedFigure, pendingFigure, routeFigure } from "./figures";

const COLUMNS: readonly MetricKey[] = [
  "reviews",
  "reviewsCorrected",
  "reviewCorrectedRate",
  "reviewsPending",
  "suits",
  "suitsCorrected",
  "suitCorrectedRate",
  "suitsPending",
];

/** Reviews and suits over the years; what is pending has no result and stands apart. */
export function Disputes(page: OutcomesProps) {
  const { language, area, year, years, span, reports, sort } = page;
  const words = wordsIn(language).outcomes;
  const links = linksIn(language);
  const addressOf = (one: number, by: string | undefined) =>
    links.disputes(area.id, { year: one === years.at(-1) ? undefined : one, sort: by });
  const hrefOf = (one: number) => addressOf(one, sort);
  const context: FigureContext = { ...areaContext(page), hrefOf: (one) => (years.includes(one) ? hrefOf(one) : undefined) };
  const series = trendsOf(span, reports);
  const metrics = COLUMNS.flatMap((key): Metric[] => [metricOf(key) ?? []].flat());
  const named = metrics.map(({ short: _, ...metric }): Metric => metric);
  const title = fill(words.tableTitle, { year });
  return (
    <>
      <YearPage
        page={page}
        hrefOf={hrefOf}
        heading={fill(words.disputesHeading, { area: language === "zh" ? area.name : area.nameEn })}
        lead={words.disputesLead}
      >
        <YearFigure {...disputesFigure({ series, breakdowns: breakdownsOf(span, reports), year }, context)} />
        <YearFigure {...correctedFigure(page, context)} />
        <YearFigure {...pendingFigure(page, context)} />
        <YearFigure {...routeFigure(page, context)} />
        <ByBody
          page={page}
          metrics={named}
          words={{ title, subtitle: words.tableSubtitle, none: fill(words.tableNone, { year }) }}
          sortedBy={(by) => addressOf(year, by)}
          context={context}
        />
      </YearPage>
      <p>
        {words.compare}{" "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["reviewCorrectedRate"], as: "funnel" })}>
          {words.compareCorrected}
        </Link>
        {" · "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["suitCorrectedRate"], as: "funnel" })}>
          {words.compareSuits}
        </Link>
        {" · "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["reviews", "suits"], as: "dot" })}>
          {words.compareReviews}
        </Link>
      </p>
    </>
  );
}
