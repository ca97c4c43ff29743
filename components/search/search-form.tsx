import { linksIn, type SearchAddress } from "@/lib/params";
import { BODY_KINDS, type Body, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { SECTION_KEYS } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { PlainForm } from "./plain-form";
import type { SearchCounts } from "./search";
import styles from "./search.module.css";

type Props = { language: Language; area: string; view: SearchAddress; bodies: readonly Body[]; counts: SearchCounts };
type Option = { value: string; name: string };

/** What is looked for, and where; it works without a script. */
export function SearchForm({ language, area, view, bodies, counts }: Props) {
  const words = wordsIn(language);
  const { search } = words;
  const of = (list: readonly { value: string | number; count: number }[], value: string | number, name: string): Option[] => {
    const found = list.find((one) => one.value === value);
    return found ? [{ value: String(value), name: fill(search.option, { name, n: found.count }) }] : [];
  };
  const years = counts.years.flatMap(({ value }) => of(counts.years, value, fill(search.yearName, { year: value })));
  const filters = [
    { name: "year", label: search.year, options: years },
    { name: "body", label: search.body, options: bodies.flatMap((body) => of(counts.bodies, body.id, nameOf(body, language))) },
    { name: "kind", label: search.kind, options: BODY_KINDS.flatMap((kind) => of(counts.kinds, kind, words.bodies.kinds[kind])) },
    {
      name: "section",
      label: search.section,
      options: SECTION_KEYS.flatMap((key) => of(counts.sections, key, search.sections[key])),
    },
  ] as const;
  return (
    <search>
      <PlainForm action={linksIn(language).search(area)} className={styles.form}>
        <div className={styles.ask}>
          <label htmlFor="q">{search.label}</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={view.q ?? ""}
            maxLength={100}
            aria-describedby="q-hint"
            autoComplete="off"
          />
          <button type="submit">{search.go}</button>
        </div>
        <p id="q-hint" className={styles.hint}>
          {search.hint}
        </p>
        {counts.total > 0 && (
          <fieldset className={styles.filters}>
            <legend>{search.filters}</legend>
            {filters.map(({ name, label, options }) => (
              <div key={name}>
                <label htmlFor={name}>{label}</label>
                <select id={name} name={name} defaultValue={String(view[name] ?? "")}>
                  <option value="">{search.all}</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.name}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </fieldset>
        )}
      </PlainForm>
    </search>
  );
}
