"use client";

import type { CellKey } from "@/lib/report/form";
import type { SourceLine } from "@/lib/report/source";
import { CellChecks, CellFacts, type DetailWords } from "./cell-detail";
import styles from "./reader.module.css";
import { clearOnClick } from "./selection";
import { SourcePane } from "./source-pane";
import type { CellView, FindingView } from "./view";

type Props = {
  selected: CellKey | null;
  view: CellView | undefined;
  findings: readonly FindingView[];
  lines: readonly SourceLine[];
  file: string;
  words: DetailWords;
};

/** Beside the tables: what is known of the selected cell, its place in the source, and the checks that touch it. */
export function Side({ selected, view, findings, lines, file, words }: Props) {
  return (
    <aside id="cell" className={view ? `${styles.side} ${styles.open}` : styles.side} aria-label={words.report.cell}>
      <div aria-live="polite">
        {view && selected ? (
          <CellFacts cell={selected} view={view} words={words} />
        ) : (
          <p className={styles.hint}>{words.report.selectHint}</p>
        )}
      </div>
      <SourcePane lines={lines} mark={view?.mark ?? null} title={words.report.source} file={file} />
      {view && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
          <section className={styles.checks} tabIndex={0} aria-label={words.report.touching}>
            <CellChecks view={view} findings={findings} words={words} />
          </section>
          <a href="?" className={styles.close} onClick={clearOnClick}>
            {words.report.close}
          </a>
        </>
      )}
    </aside>
  );
}
