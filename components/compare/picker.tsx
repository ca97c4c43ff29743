import { Link } from "@/components/site/link";
import { ORDERS, WAYS } from "@/lib/params/compare";
import { DENOMINATORS, fits } from "@/lib/report/compare/variable";
import { fill } from "@/lib/words/fill";
import { BodyPicker } from "./body-picker";
import type { CompareContext } from "./context";
import { LiveForm } from "./live-form";
import { MeasurePicker } from "./measure-picker";
import styles from "./picker.module.css";
import { Span } from "./span";

/** Who, what, when and how. A plain form without a script; on a phone it comes up from below. */
export function Picker({ context }: { context: CompareContext }) {
  const { words, links, data, view } = context;
  return (
    <div className={styles.panel}>
      <input type="checkbox" id="choose" className={styles.opener} />
      <label htmlFor="choose" className={styles.open}>
        {words.choose}
      </label>
      <LiveForm
        action={links.compare(data.area.id)}
        address={links.compare(data.area.id, view)}
        className={styles.form}
        label={words.choose}
      >
        <input type="hidden" name="form" value="1" />
        <label htmlFor="choose" className={styles.closer}>
          {words.close}
        </label>
        <div className={styles.choose}>
          <Chips context={context} />
          <BodyPicker context={context} />
          <MeasurePicker context={context} />
          <Span context={context} />
        </div>
        <Display context={context} />
        <button type="submit" className={styles.show}>
          {words.show}
        </button>
      </LiveForm>
    </div>
  );
}

/** What is chosen; each can be taken out by itself. */
function Chips({ context: { data, view, words, links, nameOf } }: { context: CompareContext }) {
  const without = (id: string) => data.entities.map((entity) => entity.id).filter((other) => other !== id);
  return (
    <ul className={styles.chips} aria-label={words.chosen}>
      {data.entities.slice(0, 12).map((entity) => (
        <li key={entity.id}>
          <Link
            href={links.compare(data.area.id, { ...view, bodies: without(entity.id) })}
            data-bodies="out"
            data-ids={entity.id}
            aria-label={fill(words.remove, { name: nameOf(entity) })}
            scroll={false}
          >
            {nameOf(entity)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {data.entities.length > 1 && (
        <li>
          <Link href={links.compare(data.area.id, { ...view, bodies: [] })} data-bodies="clear" scroll={false}>
            {words.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Display({ context }: { context: CompareContext }) {
  const { words, view, data, language } = context;
  const denominators = DENOMINATORS.filter((one) =>
    data.variables.some((variable) => variable.key !== "fees" && fits(variable, one)),
  );
  return (
    <fieldset className={`${styles.group} ${styles.how}`}>
      <legend>{words.how}</legend>
      <div>
        {WAYS.map((way) => (
          <Choice key={way} name="as" value={way} standard="line" chosen={view.as} label={words.ways[way]} />
        ))}
      </div>
      <div>
        <Switch name="relative" value="1" isOn={view.relative} label={words.relative} about={words.relativeAbout} />
        <Switch name="axis" value="free" isOn={view.free} label={words.free} />
        <Switch name="scale" value="log" isOn={view.log} label={words.log} />
        <Switch name="joined" value="1" isOn={view.joined} label={words.joined} />
      </div>
      {denominators.length > 0 && (
        <div>
          <p className={styles.sub}>{words.per}</p>
          <Choice name="per" value="" standard="" chosen={view.per ?? ""} label={words.perOwn} />
          {denominators.map((one) => (
            <Choice key={one.key} name="per" value={one.key} standard="" chosen={view.per ?? ""} label={one[language]} />
          ))}
        </div>
      )}
      <div>
        <p className={styles.sub}>{words.orderBy}</p>
        {ORDERS.map((order) => (
          <Choice key={order} name="order" value={order} standard="chosen" chosen={view.order} label={words.orders[order]} />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { name: string; value: string; standard: string; chosen: string; label: string };

const Choice = ({ name, value, standard, chosen, label }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="radio" name={name} value={value} defaultChecked={value === chosen} data-default={standard} /> {label}
  </label>
);

type SwitchProps = { name: string; value: string; isOn: boolean; label: string; about?: string };

const Switch = ({ name, value, isOn, label, about }: SwitchProps) => (
  <label className={styles.choice}>
    <input type="checkbox" name={name} value={value} defaultChecked={isOn} /> <span>{label}</span>
    {about !== undefined && <small>{about}</small>}
  </label>
);
