"use client";

import { Scroll } from "@/components/controls/scroll";
import type { CellKey } from "@/lib/report/form";
import { CellChecks, CellFacts, type DetailWords } from "./cell-detail";
import styles from "./reader.module.css";
import { clearOnClick, useClearHref } from "./selection";
import { type Source, SourcePane } from "./source-pane";
import type { CellView, FindingView } from "./view";

/** What the body says of a cell. */
export type Reply = { text: string; on: string };

type Props = {
  ask?: { href: string; label: string; replyTitle: string; replies: Readonly<Record<string, readonly Reply[]>> } | undefined;
  selected: CellKey | null;
  view: CellView | undefined;
  findings: readonly FindingView[];
  source: Source;
  terms: readonly string[];
  words: DetailWords;
};

/** Beside the tables: what is known of the selected cell, its place in the source, and the checks that touch it. */
export function Side({ ask, selected, view, findings, source, terms, words }: Props) {
  const clear = useClearHref();
  return (
    <aside id="cell" className={view ? `${styles.side} ${styles.open}` : styles.side} aria-label={words.report.cell}>
      <div aria-live="polite">
        {view && selected ? (
          <>
            <CellFacts cell={selected} view={view} words={words} />
            {ask?.replies[selected]?.map(({ text, on }) => (
              <p key={text} lang="zh-CN" className={styles.said}>
                <strong>{ask.replyTitle.replace("{on}", on)}</strong> {text}
              </p>
            ))}
            {ask && (
              <p className={styles.said}>
                <a href={`${ask.href}&cell=${selected}`} rel="nofollow">
                  {ask.label}
                </a>
              </p>
            )}
          </>
        ) : (
          <p className={styles.hint}>{words.report.selectHint}</p>
        )}
      </div>
      <SourcePane
        source={source}
        mark={view?.mark ?? null}
        pageMark={view?.pageMark ?? null}
        terms={terms}
        words={words.source}
      />
      {view && (view.proof !== null || view.findings.length > 0) && (
        <Scroll className={styles.checks} aria-label={words.report.touching}>
          <CellChecks view={view} findings={findings} words={words} />
        </Scroll>
      )}
      {view && (
        <a href={clear} className={styles.close} onClick={clearOnClick}>
          {words.report.close}
        </a>
      )}
    </aside>
  );
}
