import { cellsOf, equationsOf, type Language, labelOf } from "@/lib/report/cells";
import { FORM_IDS, FORMS, type FormId } from "@/lib/report/form";
import { headingIn } from "@/lib/report/headings";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./form.module.css";

/** The declared form of every era: cells, names, units, arithmetic. Newest first. */
export function Form({ language }: { language: Language }) {
  const words = wordsIn(language).form;
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {FORM_IDS.toReversed().map((form) => (
        <Era key={form} form={form} language={language} />
      ))}
    </>
  );
}

function Era({ form, language }: { form: FormId; language: Language }) {
  const words = wordsIn(language);
  const { years, document, verified } = FORMS[form];
  const [first, last] = years;
  return (
    <section id={form} className={styles.era} aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{words.forms[form]}</h2>
      <p className={styles.facts}>
        {last === null ? fill(words.form.yearsOpen, { first }) : fill(words.form.years, { first, last })} · {words.form.document}{" "}
        {document}
        {!verified && ` · ${words.form.unverified}`}
      </p>
      <Arithmetic form={form} language={language} />
      <details>
        <summary>{fill(words.form.cells, { n: cellsOf(form).length })}</summary>
        <Cells form={form} language={language} />
      </details>
    </section>
  );
}

function Arithmetic({ form, language }: { form: FormId; language: Language }) {
  const words = wordsIn(language).form;
  const equations = equationsOf(form);
  const rules = [...new Set(equations.map(({ rule }) => rule))];
  return (
    <dl className={styles.rules} aria-label={words.arithmetic}>
      {rules.map((rule) => {
        const same = equations.filter((equation) => equation.rule === rule);
        return (
          <div key={rule}>
            <dt>{rule}</dt>
            <dd>
              {same[0]?.[language]} <span>{fill(words.equations, { n: same.length })}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Cells({ form, language }: { form: FormId; language: Language }) {
  const words = wordsIn(language).form;
  return (
    <div className={styles.scroll}>
      <table className={styles.cells}>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.unit}</th>
          </tr>
        </thead>
        <tbody>
          {cellsOf(form).map(({ key, unit }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{labelOf(key, form, language)}</td>
              <td>{unit === null ? words.noUnit : headingIn(unit, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
