import type { Language } from "@/lib/report/cells";
import { RULES, type Rule } from "@/lib/report/rules";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./rules.module.css";

/** The catalogue of rules, made from the rules themselves. */
export function Rules({ language }: { language: Language }) {
  const words = wordsIn(language).rules;
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <p className={styles.lead}>{words.verdicts}</p>
      <dl className={styles.severities}>
        {(["E", "W", "I"] as const).map((severity) => (
          <div key={severity}>
            <dt>{severity}</dt>
            <dd>{words.severities[severity]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.count}>{fill(words.list, { n: RULES.length })}</p>
      {RULES.map((rule) => (
        <Entry key={rule.id} rule={rule} language={language} />
      ))}
    </div>
  );
}

function Entry({ rule, language }: { rule: Rule; language: Language }) {
  const words = wordsIn(language);
  const { id, severity, basis, exceptions, example, forms } = rule;
  const facts: readonly [string, string][] = [
    [words.rules.basis, basis[language]],
    ...(exceptions ? [[words.rules.exceptions, exceptions[language]] as [string, string]] : []),
    [words.rules.example, example[language]],
    [words.rules.forms, forms.map((form) => words.forms[form]).join(language === "zh" ? "、" : ", ")],
  ];
  return (
    <section id={id} className={styles.rule} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span className={styles.id}>
          {id} · {severity}
        </span>{" "}
        {rule[language]}
      </h2>
      <dl>
        {facts.map(([name, text]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
