import { YearFigure } from "@/components/figure/year-figure";
import { areaContext, type FigureContext } from "@/components/measures/context";
import { linksIn } from "@/lib/params";
import { flowOf } from "@/lib/report/flow";
import { countOf, rowsOfKind } from "@/lib/report/outcome-rows";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { ByBody } from "./by-body";
import { applicantsFigure, reasonsFigure, restFigure } from "./figures";
import { FlowFigure } from "./flow-figure";
import { type OutcomesProps, YearPage } from "./year-page";

/** From requests through outcomes to reasons. */
export function Outcomes(page: OutcomesProps) {
  const { language, area, year, years, reports, sort } = page;
  const words = wordsIn(language).outcomes;
  const links = linksIn(language);
  const addressOf = (one: number, by: string | undefined) =>
    links.outcomes(area.id, { year: one === years.at(-1) ? undefined : one, sort: by });
  const hrefOf = (one: number) => addressOf(one, sort);
  const context: FigureContext = { ...areaContext(page), hrefOf: (one) => (years.includes(one) ? hrefOf(one) : undefined) };
  const flow = flowOf(reports.filter((report) => report.year === year));
  const title = fill(words.byBodyTitle, { year });
  return (
    <YearPage
      page={page}
      hrefOf={hrefOf}
      heading={fill(words.heading, { area: language === "zh" ? area.name : area.nameEn, year })}
      lead={words.lead}
    >
      {flow ? (
        <FlowFigure flow={flow} year={year} context={context} />
      ) : (
        <p className="notice">{fill(words.flowNone, { year })}</p>
      )}
      <YearFigure {...reasonsFigure(page, context)} />
      <ByBody
        page={page}
        metrics={rowsOfKind("denied").map(countOf)}
        words={{ title, subtitle: words.byBodySubtitle, none: fill(words.byBodyNone, { year }) }}
        sortedBy={(by) => addressOf(year, by)}
        context={context}
      />
      <YearFigure {...restFigure(page, context)} />
      <YearFigure {...applicantsFigure(page, context)} />
    </YearPage>
  );
}
