import { FAMILIES, type Family, familyOf, isCount, VARIABLES, type Variable } from "@/lib/report/compare/variable";
import { Finder } from "./body-picker";
import type { CompareContext } from "./context";
import styles from "./picker.module.css";

/** Measures by table of the form, counts before rates. */
export function MeasurePicker({ context }: { context: CompareContext }) {
  const { words } = context;
  return (
    <fieldset className={styles.group}>
      <legend>{words.what}</legend>
      <Finder label={words.searchMeasures} />
      <div className={styles.list}>
        {FAMILIES.flatMap((family) => [
          <Group key={`${family} counts`} family={family} isOfCounts context={context} />,
          <Group key={`${family} rates`} family={family} isOfCounts={false} context={context} />,
        ])}
        <p data-none hidden>
          {words.none}
        </p>
      </div>
    </fieldset>
  );
}

type GroupProps = { family: Family; isOfCounts: boolean; context: CompareContext };

function Group({ family, isOfCounts, context }: GroupProps) {
  const { words, data } = context;
  const variables = VARIABLES.filter((one) => familyOf(one) === family && isCount(one) === isOfCounts);
  const isOpen = variables.some((one) => data.variables.some(({ key }) => key === one.key));
  return (
    <details open={isOpen}>
      <summary>
        {words.families[family]} · {isOfCounts ? words.counts : words.rates}{" "}
        <span className={styles.count}>{variables.length}</span>
      </summary>
      {variables.map((variable) => (
        <Choice key={variable.key} variable={variable} context={context} />
      ))}
    </details>
  );
}

function Choice({ variable, context: { data, language } }: { variable: Variable; context: CompareContext }) {
  const { key, id, zh, en, caveat } = variable;
  return (
    <label className={styles.choice} data-find={`${zh} ${en} ${key} ${id}`.toLowerCase()} title={caveat[language]}>
      <input type="checkbox" name="measure" value={key} defaultChecked={data.variables.some((one) => one.key === key)} />{" "}
      <span>{variable[language]}</span>
    </label>
  );
}
