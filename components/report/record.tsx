import type { ReactNode } from "react";
import { formatDay } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { Report } from "@/lib/report/report";
import { wordsIn } from "@/lib/words/words";
import styles from "./record.module.css";

type Props = { language: Language; report: Report; children: ReactNode };

/** What stands around the report: its dates, whom to ask, rows that no form has; `children` say how it came here. */
export function Record({ language, report, children }: Props) {
  const words = wordsIn(language).report;
  const { dates, contacts, extras, problems } = report;
  return (
    <div className={styles.record}>
      <Block
        title={words.problems}
        entries={problems.map(({ code, message }) => ({ key: `${code} ${message.zh}`, text: message[language] }))}
      />
      <Block
        title={words.extras}
        entries={extras.map(({ under, label, values }) => ({ key: `${under} ${label}`, name: label, text: values.join(" · ") }))}
      />
      <Block
        title={words.dates}
        entries={dates.map(({ kind, value }) => ({
          key: `${kind} ${value}`,
          name: words.dateKinds[kind],
          text: formatDay(value, language),
        }))}
      />
      <Block
        title={words.contacts}
        entries={contacts.map(({ kind, value }) => ({ key: `${kind} ${value}`, name: words.contactKinds[kind], text: value }))}
      />
      {children}
    </div>
  );
}

type Entry = { key: string; name?: string; text: string };

/** What is stated twice, on the page and around it, stands here once. */
const once = (entries: readonly Entry[]) => [...new Map(entries.map((entry) => [entry.key, entry])).values()];

function Block({ title, entries }: { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {once(entries).map(({ key, name, text }) => (
          <div key={key}>
            {name !== undefined && <dt>{name}</dt>}
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
