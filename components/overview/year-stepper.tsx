import { Link } from "@/components/site/link";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./overview.module.css";

export type YearStepperProps = { language: Language; hrefOf: (year: number) => string; year: number; years: readonly number[] };

/** The year of the page, and the way to the others that have reports. */
export function YearStepper({ language, hrefOf, year, years }: YearStepperProps) {
  const words = wordsIn(language).overview;
  const at = years.indexOf(year);
  const [before, after] = [years[at - 1], years[at + 1]];
  return (
    <nav className={styles.years} aria-label={words.year}>
      <Step year={before} label={words.previousYear} sign="◂" hrefOf={hrefOf} />
      <ol>
        {years.map((one) => (
          <li key={one}>
            <Link href={hrefOf(one)} scroll={false} aria-current={one === year ? "page" : undefined}>
              {one}
            </Link>
          </li>
        ))}
      </ol>
      <Step year={after} label={words.nextYear} sign="▸" hrefOf={hrefOf} />
    </nav>
  );
}

type StepProps = { year: number | undefined; label: string; sign: string; hrefOf: (year: number) => string };

function Step({ year, label, sign, hrefOf }: StepProps) {
  if (year === undefined) return <span className={styles.step} aria-hidden="true" />;
  return (
    <Link className={styles.step} href={hrefOf(year)} scroll={false} aria-label={fill(label, { year })}>
      {sign}
    </Link>
  );
}
