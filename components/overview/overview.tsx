import { areaContext } from "@/components/measures/context";
import { CoverageFigure } from "@/components/measures/coverage-figure";
import { DisputesFigure } from "@/components/measures/disputes-figure";
import { OutcomesFigure } from "@/components/measures/outcomes-figure";
import { RequestsFigure } from "@/components/measures/requests-figure";
import { VolumesFigure } from "@/components/measures/volumes-figure";
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
  isReviewed: boolean;
  /** The year that was asked for, where nobody reported on it. */
  missingYear?: number | undefined;
};

/** An area: the year in a sentence, in five figures, and over all years in charts. */
export function Overview({ language, area, bodies, overview, latest, isReviewed, missingYear }: OverviewProps) {
  const words = wordsIn(language).overview;
  const links = linksIn(language);
  const { year, years, first, last } = overview;
  const context = areaContext({ language, area, bodies, years, isReviewed });
  return (
    <>
      <div className={styles.head}>
        <h1>{fill(words.heading, { area: language === "zh" ? area.name : area.nameEn, year })}</h1>
        <YearStepper language={language} links={links} area={area.id} year={year} years={years} />
      </div>
      {missingYear !== undefined && (
        <p className="notice" role="status">
          {fill(words.noReports, { year: missingYear, first, last })}
        </p>
      )}
      <Sentence overview={overview} language={language} />
      <KeyFigures overview={overview} language={language} isReviewed={isReviewed} nameOf={(body) => context.nameOf(body, year)} />
      <div className={styles.figures}>
        <OutcomesFigure data={overview} context={context} />
        <RequestsFigure data={overview} context={context} />
        <DisputesFigure data={overview} context={context} />
        <VolumesFigure data={overview} context={context} />
        <CoverageFigure overview={overview} context={context} />
        <Latest latest={latest} language={language} links={links} area={area.id} nameOf={context.nameOf} />
      </div>
    </>
  );
}
