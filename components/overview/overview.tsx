import type { CorrectionEntry } from "@/components/about/corrections";
import { YearFigure } from "@/components/figure/year-figure";
import type { ListedArea } from "@/components/home/area-list";
import { AreasBelow } from "@/components/home/areas-below";
import { areaContext } from "@/components/measures/context";
import { coverageFigure } from "@/components/measures/coverage-figure";
import { disputesFigure } from "@/components/measures/disputes-figure";
import { outcomesFigure } from "@/components/measures/outcomes-figure";
import { requestsFigure } from "@/components/measures/requests-figure";
import { volumesFigure } from "@/components/measures/volumes-figure";
import { linksIn } from "@/lib/params";
import type { Area, Body } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import type { Overview as Data } from "@/lib/report/overview";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { KeyFigures } from "./key-figures";
import { Latest } from "./latest";
import styles from "./overview.module.css";
import { Sentence } from "./sentence";
import { YearStepper } from "./year-stepper";

export type OverviewProps = {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  overview: Data;
  latest: readonly { body: string; year: number; publishedOn: string | null }[];
  corrections: readonly CorrectionEntry[];
  isReviewed: boolean;
  below: { areas: readonly ListedArea[]; isRanked: boolean };
  /** The year that was asked for, where nobody reported on it. */
  missingYear?: number | undefined;
};

/** An area: the year in a sentence, in five figures, and over all years in charts. */
export function Overview({
  language,
  area,
  bodies,
  overview,
  latest,
  corrections,
  isReviewed,
  below,
  missingYear,
}: OverviewProps) {
  const words = wordsIn(language).overview;
  const links = linksIn(language);
  const { year, years, first, last } = overview;
  const hrefOf = (one: number) => links.area(area.id, { year: one === years.at(-1) ? undefined : one });
  const context = areaContext({ language, area, bodies, years, isReviewed });
  return (
    <>
      <div className={styles.head}>
        <h1>{fill(words.heading, { area: language === "zh" ? area.name : area.nameEn, year })}</h1>
        <YearStepper language={language} hrefOf={hrefOf} year={year} years={years} />
      </div>
      {missingYear !== undefined && (
        <p className="notice" role="status">
          {fill(words.noReports, { year: missingYear, first, last })}
        </p>
      )}
      <Sentence overview={overview} language={language} />
      <KeyFigures overview={overview} language={language} isReviewed={isReviewed} nameOf={(body) => context.nameOf(body, year)} />
      <div className={styles.figures}>
        <YearFigure {...outcomesFigure(overview, context)} />
        <YearFigure {...requestsFigure(overview, context)} />
        <YearFigure {...disputesFigure(overview, context)} />
        <YearFigure {...volumesFigure(overview, context)} />
        <YearFigure {...coverageFigure(overview, context)} />
        <Latest {...{ latest, corrections, language, links }} area={area.id} nameOf={context.nameOf} />
      </div>
      <AreasBelow language={language} area={area} below={below} />
    </>
  );
}
