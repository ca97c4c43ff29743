"use client";

import { useDeferredValue, useMemo } from "react";
import { Button } from "@/components/controls/button";
import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { useEarly } from "@/components/controls/use-early";
import { Clashes } from "@/components/desk/entry/clashes";
import { useSaved } from "@/components/desk/entry/use-saved";
import { checkDraft } from "@/lib/report/aggregate/draft";
import { GAP, PROMPTS, untold } from "@/lib/report/aggregate/prose";
import { ENTRY_SECTIONS, type EntryContent } from "@/lib/report/entry";
import type { FormId } from "@/lib/report/form";
import type { SectionKey } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import { entry } from "@/lib/words/zh/entry";
import styles from "./aggregate.module.css";

type Sections = Partial<Record<SectionKey, string>>;
type Quoted = { body: string; name: string; href: string; sections: Sections };

type Props = {
  area: string;
  year: number;
  name: string;
  form: FormId;
  draft: { revision: number; content: EntryContent };
  quoted: readonly Quoted[];
  last: Sections | null;
};

const words = aggregate.prose;

/** The draft's prose beside what the units write; saved as one goes and held against the rules. */
export function Prose({ area, year, name, form, draft, quoted, last }: Props) {
  const { content, setContent, saved, read } = useSaved({ areaId: area, year }, draft, "/api/monitor/aggregate");
  const settled = useDeferredValue(content);
  const findings = useMemo(() => checkDraft(form, year, name, settled), [form, year, name, settled]);
  const gaps = Object.values(content.sections).reduce((sum, text) => sum + (text?.split(GAP).length ?? 1) - 1, 0);
  const change = (key: SectionKey, text: string) => setContent((now) => ({ ...now, sections: { ...now.sections, [key]: text } }));
  return (
    <>
      <p>{words.lead}</p>
      {ENTRY_SECTIONS.map(({ key, title }) => (
        <section key={key} className={styles.section} aria-labelledby={`s-${key}`}>
          <h2 id={`s-${key}`}>{title}</h2>
          <Draft section={key} title={title} text={content.sections[key] ?? ""} onChange={(text) => change(key, text)} />
          <Quotes
            section={key}
            title={title}
            quoted={quoted}
            last={last?.[key] === undefined ? null : { year: year - 1, text: last[key] }}
            onQuote={(text) => change(key, [content.sections[key] ?? "", text].filter(Boolean).join("\n"))}
          />
        </section>
      ))}
      <section aria-labelledby="checks">
        <h2 id="checks">{words.checks}</h2>
        <p role="status">{findings.length === 0 ? words.checksNone : fill(words.checksSome, { n: findings.length })}</p>
        <ul>
          {findings.map(({ rule, subject, message }) => (
            <li key={`${rule} ${subject}`}>{message.zh}</li>
          ))}
        </ul>
      </section>
      <div className={styles.status}>
        <p role="status">
          {saved.state === "saving"
            ? words.saving
            : saved.state === "unsaved"
              ? words.unsaved
              : saved.at && fill(words.saved, { at: saved.at.toLocaleTimeString("zh-CN", { hour12: false }) })}
          {gaps > 0 && ` ${fill(words.gaps, { n: gaps })}`}
        </p>
        {saved.refused && <p role="alert">{saved.refused.message}</p>}
        {saved.clashes && <Clashes clashes={saved.clashes} form={form} onRead={read} />}
      </div>
    </>
  );
}

type DraftProps = { section: SectionKey; title: string; text: string; onChange: (text: string) => void };

function Draft({ section, title, text, onChange }: DraftProps) {
  const isEarly = useEarly();
  const open = new Set(untold(section, text).map(({ key }) => key));
  return (
    <div>
      <textarea
        aria-label={title}
        rows={PROMPTS[section].length > 0 ? 12 : 4}
        readOnly={isEarly}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {PROMPTS[section].length > 0 && (
        <ul className={styles.prompts} aria-label={words.prompts}>
          {PROMPTS[section].map(({ key, zh, law }) => (
            <li key={key} title={law} className={open.has(key) ? styles.untold : undefined}>
              {open.has(key) ? "○" : "●"} {zh}（{open.has(key) ? words.untold : words.told}）
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type QuotesProps = {
  section: SectionKey;
  title: string;
  quoted: readonly Quoted[];
  last: { year: number; text: string } | null;
  onQuote: (text: string) => void;
};

function Quotes({ section, title, quoted, last, onQuote }: QuotesProps) {
  const said = quoted.flatMap((one) => {
    const text = one.sections[section]?.trim();
    return text ? [{ ...one, text }] : [];
  });
  return (
    <div>
      {last && (
        <details>
          <summary>{fill(entry.last, { year: last.year })}</summary>
          <p className={styles.text}>{last.text || entry.lastNone}</p>
        </details>
      )}
      <p>{said.length === 0 ? words.unitsNone : fill(words.units, { n: said.length })}</p>
      <Scroll className={styles.quotes} aria-label={`${title}：${fill(words.units, { n: said.length })}`}>
        {said.map(({ body, name, href, text }) => (
          <details key={body}>
            <summary>{name}</summary>
            <p className={styles.text}>{text}</p>
            <div className={styles.actions}>
              <Button onClick={() => onQuote(text)}>{words.quote}</Button>
              <Link href={href}>{words.open}</Link>
            </div>
          </details>
        ))}
      </Scroll>
    </div>
  );
}
