import type { Language } from "@/lib/report/cells";
import { formulaOf } from "@/lib/report/metrics/formula";
import type { Metric } from "@/lib/report/metrics/metric";
import { METRICS } from "@/lib/report/metrics/metrics";
import { STATUSES } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";
import { Terms } from "./terms";

/** Every word of the pages, and every metric by the formula that computes it. */
export function Glossary({ language }: { language: Language }) {
  const { about, status, statusMeans } = wordsIn(language);
  const { glossary: words, termList, handlingList } = about;
  const pairs = (list: typeof termList) => list.map(([name, text]) => ({ name, text }));
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <section className={styles.block}>
        <h2 id="terms">{words.terms}</h2>
        <Terms terms={pairs(termList)} />
      </section>
      <section className={styles.block}>
        <h2 id="statuses">{words.statuses}</h2>
        <p className={styles.small}>{words.statusesLead}</p>
        <Terms terms={STATUSES.map((key) => ({ id: key, name: status[key], text: statusMeans[key] }))} />
      </section>
      <section className={styles.block}>
        <h2 id="handling">{words.handling}</h2>
        <Terms terms={pairs(handlingList)} />
      </section>
      <section className={styles.block}>
        <h2 id="metrics">{words.metrics}</h2>
        <p className={styles.small}>{fill(words.metricsLead, { n: METRICS.length })}</p>
        <Terms
          terms={METRICS.map((metric) => ({
            id: metric.id,
            name: metric[language],
            text: <Definition {...{ metric, language }} />,
          }))}
        />
      </section>
    </>
  );
}

function Definition({ metric, language }: { metric: Metric; language: Language }) {
  const words = wordsIn(language).about.glossary;
  return (
    <>
      <p>
        {words.formula}
        {language === "zh" ? "：" : ": "}
        {formulaOf(metric, language)}
      </p>
      <p className={styles.small}>
        {metric.id} · {words.unit} {words.units[metric.unit]} · {metric.caveat[language]}
      </p>
    </>
  );
}
