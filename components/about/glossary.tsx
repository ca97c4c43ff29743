import { formatDecimal, formatNumber, formatRate } from "@/lib/format";
import { type Body, nameOf } from "@/lib/report/body";
import { breaksOfMetric } from "@/lib/report/breaks";
import type { Language } from "@/lib/report/cells";
import { formulaOf } from "@/lib/report/metrics/formula";
import type { Metric } from "@/lib/report/metrics/metric";
import { METRICS } from "@/lib/report/metrics/metrics";
import { STATUSES } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";
import { Terms } from "./terms";

/** A metric worked out for the report of a body. */
type Example = { body: Body; year: number; value: number | null; numerator: number | null; denominator: number | null };
/** By the number of the metric. */
type Examples = Readonly<Record<string, Example>>;

/** Every word of the pages, and every metric by the formula that computes it. */
export function Glossary({ language, examples }: { language: Language; examples: Examples }) {
  const { about, status, statusMeans } = wordsIn(language);
  const { glossary: words, termList, handlingList } = about;
  const told = (list: typeof termList) =>
    list.map(([name, text, example]) => ({ name, text: <Explained {...{ text, example, language }} /> }));
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <section className={styles.block}>
        <h2 id="terms">{words.terms}</h2>
        <Terms terms={told(termList)} />
      </section>
      <section className={styles.block}>
        <h2 id="statuses">{words.statuses}</h2>
        <p className={styles.small}>{words.statusesLead}</p>
        <Terms terms={STATUSES.map((key) => ({ id: key, name: status[key], text: statusMeans[key] }))} />
      </section>
      <section className={styles.block}>
        <h2 id="handling">{words.handling}</h2>
        <Terms terms={told(handlingList)} />
      </section>
      <section className={styles.block}>
        <h2 id="metrics">{words.metrics}</h2>
        <p className={styles.small}>{fill(words.metricsLead, { n: METRICS.length })}</p>
        <Terms
          terms={METRICS.map((metric) => ({
            id: metric.id,
            name: metric[language],
            text: <Definition {...{ metric, language, example: examples[metric.id] }} />,
          }))}
        />
      </section>
    </>
  );
}

function Explained({ text, example, language }: { text: string; example: string | undefined; language: Language }) {
  return (
    <>
      <p>{text}</p>
      {example !== undefined && <p className={styles.small}>{fill(wordsIn(language).about.glossary.example, { example })}</p>}
    </>
  );
}

const AMOUNTS: readonly Metric["unit"][] = ["件", "元", "万元"];

/** As the pages write it, with what it is made of where it is a rate. */
function writtenOf(metric: Metric, { value, numerator, denominator }: Example, language: Language): string {
  const { about, actions } = wordsIn(language);
  const { amount, units } = about.glossary;
  if (value === null) return `${numerator}/${denominator}`;
  const number = Number.isInteger(value) ? formatNumber(value) : formatDecimal(value);
  const text = metric.unit === "share" ? formatRate(numerator, denominator) : number;
  if (denominator !== null) return fill(actions.withDetail, { text, detail: `${numerator}/${denominator}` });
  return AMOUNTS.includes(metric.unit) ? fill(amount, { number, unit: units[metric.unit] }) : number;
}

type DefinitionProps = { metric: Metric; example: Example | undefined; language: Language };

function Definition({ metric, example, language }: DefinitionProps) {
  const { about, actions } = wordsIn(language);
  const words = about.glossary;
  const told = (whole: string, part: string) => fill(actions.partOf, { whole, part });
  const facts = [
    metric.id,
    `${words.unit} ${words.units[metric.unit]}`,
    words.directions[metric.direction],
    `${words.forms} ${metric.forms.join(" ")}`,
    ...(metric.kind === "share" || metric.kind === "ratio" ? [fill(words.minimum, { n: metric.minimum })] : []),
  ];
  return (
    <>
      <p>{told(words.formula, formulaOf(metric, language))}</p>
      <p className={styles.small}>{facts.join(" · ")}</p>
      <p className={styles.small}>{told(words.caveat, metric.caveat[language])}</p>
      {example && (
        <p className={styles.small}>
          {fill(words.example, {
            example: fill(words.exampleOf, {
              body: nameOf(example.body, language, example.year),
              year: example.year,
              value: writtenOf(metric, example, language),
            }),
          })}
        </p>
      )}
      {breaksOfMetric(metric).map((one) => (
        <p key={`${one.year} ${one.en}`} className={styles.small}>
          {told(fill(words.breaks, { year: one.year }), one[language])}
        </p>
      ))}
      <p className={styles.small}>{told(words.basis, metric.law[language])}</p>
    </>
  );
}
