import { Button } from "@/components/controls/button";
import type { FindingsView } from "@/lib/params/monitor";
import { HANDLINGS } from "@/lib/report/handling";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

const words = monitor.findings;

type Option = { value: string; label: string };
type FindingsFilterProps = {
  view: FindingsView;
  years: readonly number[];
  bodies: readonly { id: string; name: string }[];
  rules: readonly { id: string; zh: string }[];
};

/** A plain form: what is chosen becomes the address, with or without scripts. */
export const FindingsFilter = ({ view, years, bodies, rules }: FindingsFilterProps) => (
  <form className={styles.filter} action="/monitor/findings" aria-label={words.filter}>
    {view.area !== undefined && <input type="hidden" name="area" value={view.area} />}
    <Pick
      name="state"
      label={words.result}
      value={view.state}
      options={[...HANDLINGS, "any" as const].map((value) => ({ value, label: words.states[value] }))}
    />
    <Pick
      name="year"
      label={words.year}
      value={String(view.year ?? "")}
      options={[ALL, ...years.map(String).map((value) => ({ value, label: value }))]}
    />
    <Pick
      name="body"
      label={words.body}
      value={view.body ?? ""}
      options={[ALL, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
    />
    <Pick
      name="rule"
      label={words.rule}
      value={view.rule ?? ""}
      options={[ALL, ...rules.map(({ id, zh }) => ({ value: id, label: `${id} ${zh}` }))]}
    />
    <Pick
      name="severity"
      label={words.severity}
      value={view.severity ?? ""}
      options={[ALL, ...(["E", "W", "I"] as const).map((value) => ({ value, label: words.severities[value] }))]}
    />
    <Pick
      name="show"
      label={words.show}
      value={view.show}
      options={(["doubts", "all"] as const).map((value) => ({ value, label: words.shows[value] }))}
    />
    <Button type="submit">{words.apply}</Button>
  </form>
);

const ALL: Option = { value: "", label: words.all };

const Pick = ({ name, label, value, options }: { name: string; label: string; value: string; options: readonly Option[] }) => (
  <label>
    {label}
    <select name={name} defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
