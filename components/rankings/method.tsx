import type { ReactNode } from "react";
import { Link } from "@/components/site/link";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { Configuration } from "@/lib/report/score/configuration";
import { method as en } from "@/lib/words/en/method";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { type MethodWords, method as zh } from "@/lib/words/zh/method";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

export const methodIn = (language: Language): MethodWords => (language === "zh" ? zh : en);

type Credit = keyof Configuration["completeness"]["credit"];

/** The rules of an edition in sentences: every number comes from its configuration. */
export function Method({ context }: { context: RankingsContext }) {
  const { words, language, links, area, frozen, pinned } = context;
  const { configuration } = frozen.input.heading;
  const method = methodIn(language);
  const slots = slotsOf(configuration);
  // The configuration is the list of what a cell may earn, and its keys are those of the words.
  const credits = Object.entries(configuration.completeness.credit) as [Credit, number][];
  return (
    <>
      <p className={styles.ways}>
        <Link href={links.rankings(area.id, pinned)}>‹ {words.back}</Link>
      </p>
      <h1 className={styles.title}>{words.methodTitle}</h1>
      <p className={styles.prose}>{fill(method.lead, slots)}</p>
      <Chapter title={method.what}>
        <p className={styles.prose}>{method.whatText}</p>
      </Chapter>
      <Chapter title={method.formula}>
        <Formulas configuration={configuration} method={method} />
      </Chapter>
      <Chapter title={method.credit}>
        <dl className={styles.facts}>
          {credits.map(([key, credit]) => (
            <div key={key}>
              <dt>{method.credits[key]}</dt>
              <dd>{formatNumber(credit)}</dd>
            </div>
          ))}
        </dl>
        <p className="note">{method.creditLost}</p>
      </Chapter>
      <Chapter title={method.why}>
        <Sentences of={method.whys} slots={slots} />
      </Chapter>
      <Chapter title={method.uncertainty}>
        <Sentences of={[...method.uncertainties, ...(slots.priors ? [method.meanDrawn] : [])]} slots={slots} />
      </Chapter>
      <Chapter title={method.compared}>
        <p className={styles.prose}>{method.comparedText}</p>
        <ul className={styles.sentences}>
          {configuration.groups.map((group) => (
            <li key={group.key}>
              {fill(wordsIn(language).actions.withDetail, {
                text: group[language],
                detail: group.kinds.map((kind) => wordsIn(language).bodies.kinds[kind]).join(wordsIn(language).compare.listComma),
              })}
            </li>
          ))}
        </ul>
        <p className={styles.prose}>{words.apartNote}</p>
      </Chapter>
      <Chapter title={method.calibration}>
        <p className={styles.prose}>{method.calibrationText}</p>
      </Chapter>
    </>
  );
}

/** The score in five lines, as it is printed with every ranking. */
export function Formulas({ configuration, method }: { configuration: Configuration; method: MethodWords }) {
  const slots = slotsOf(configuration);
  return (
    <ul className={styles.formulas}>
      {[method.timeliness, method.completeness, method.consistency, method.score, method.shrunk].map((one) => (
        <li key={one}>{fill(one, slots)}</li>
      ))}
    </ul>
  );
}

function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const Sentences = ({ of, slots }: { of: readonly string[]; slots: Readonly<Record<string, string>> }) => (
  <ul className={styles.sentences}>
    {of.map((one) => (
      <li key={one}>{fill(one, slots)}</li>
    ))}
  </ul>
);

function slotsOf(configuration: Configuration): Readonly<Record<string, string>> {
  const { version, weights, lost, completeness, outcome, simulation, sensitivity, tierProbability } = configuration;
  const [low, high] = simulation.rankInterval;
  const numbers = {
    ...lost,
    cells: completeness.cells,
    sections: completeness.sections,
    timely: weights.timeliness,
    complete: weights.completeness,
    consistent: weights.consistency,
    openness: outcome.openness,
    correction: outcome.correction,
    prior: outcome.prior,
    draws: simulation.draws,
    poolBelow: outcome.poolBelow,
    poolYears: outcome.poolYears,
    least: sensitivity.least,
    step: sensitivity.step,
  };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, formatNumber(value)])),
    version,
    priors: (outcome.priors ?? []).map((prior) => formatNumber(prior)).join(", "),
    shapes: Object.values(weights)
      .map((weight) => formatNumber(Math.round(weight * simulation.weightConcentration)))
      .join(", "),
    low: formatPercent(low, 0),
    high: formatPercent(high, 0),
    tier: formatPercent(tierProbability, 0),
  };
}
