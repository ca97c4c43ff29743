import type { ReactNode } from "react";
import overview from "@/components/overview/overview.module.css";
import { YearStepper } from "@/components/overview/year-stepper";
import type { Area, Body } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { YearsData } from "./figures";
import styles from "./outcomes.module.css";

export type OutcomesProps = YearsData & {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  years: readonly number[];
  isReviewed: boolean;
  /** The year that was asked for, where nobody reported on it. */
  missingYear?: number | undefined;
  /** The column that puts the bodies in order. */
  sort?: string | undefined;
};

type Props = {
  page: OutcomesProps;
  hrefOf: (year: number) => string;
  heading: string;
  lead: string;
  children: ReactNode;
};

/** One year of an area's figures, with a way to the others. */
export function YearPage({ page: { language, year, years, missingYear }, hrefOf, heading, lead, children }: Props) {
  return (
    <>
      <div className={overview.head}>
        <h1>{heading}</h1>
        <YearStepper language={language} hrefOf={hrefOf} year={year} years={years} />
      </div>
      {missingYear !== undefined && (
        <p className="notice" role="status">
          {fill(wordsIn(language).outcomes.noYear, { year: missingYear, shown: year })}
        </p>
      )}
      <p className={styles.lead}>{lead}</p>
      <div className={styles.figures}>{children}</div>
    </>
  );
}
