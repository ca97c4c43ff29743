"use client";

import { useEffect, useRef, useState } from "react";
import { Scroll } from "@/components/controls/scroll";
import type { Mark, PageMark } from "@/lib/report/source";
import type { Words } from "@/lib/words/zh";
import styles from "./source.module.css";
import { SourcePages } from "./source-pages";
import { SourceText } from "./source-text";
import type { ShownBlock, ShownPage } from "./source-view";

export type Source = { blocks: readonly ShownBlock[]; pages: readonly ShownPage[]; file: string };

type Props = {
  source: Source;
  mark: Mark | null;
  pageMark: PageMark | null;
  terms: readonly string[];
  words: Words["source"];
};

type View = "pages" | "text";

/** The source as it was brought in, with the selected cell marked and brought into view. */
export function SourcePane({ source: { blocks, pages, file }, mark, pageMark, terms, words }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLElement>(null);
  const [view, setView] = useState<View | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked moves with these
  useEffect(() => bringIntoView(pane.current, marked.current), [mark, pageMark, view]);
  // Until scripts run, and where they never do, everything is there: the pages and below them the text.
  useEffect(() => setView(pages.length > 0 && terms.length === 0 ? "pages" : "text"), [pages.length, terms.length]);
  return (
    <section className={styles.source} aria-labelledby="source">
      <div className={styles.head}>
        <h2 id="source" className={styles.title}>
          {words.title} <span>{file}</span>
        </h2>
        {pages.length > 0 && view && <Views view={view} choose={setView} words={words} />}
      </div>
      <Scroll ref={pane} className={styles.lines} aria-label={words.title}>
        {pages.length > 0 && view !== "text" && (
          <SourcePages pages={pages} mark={pageMark} words={words} marked={view === "pages" ? marked : null} />
        )}
        {view !== "pages" && <SourceText blocks={blocks} mark={mark} terms={terms} words={words} marked={marked} />}
      </Scroll>
      {view === "text" && <p className={styles.masked}>{words.masked}</p>}
    </section>
  );
}

function Views({ view, choose, words }: { view: View; choose: (view: View) => void; words: Words["source"] }) {
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{words.views}</legend>
      {(["pages", "text"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => choose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** Scrolls the pane, and nothing else, until what is marked stands in its upper third. */
function bringIntoView(pane: HTMLElement | null, marked: HTMLElement | null): void {
  if (!pane || !marked) return;
  const [outer, inner] = [pane.getBoundingClientRect(), marked.getBoundingClientRect()];
  pane.scrollTop += inner.top - outer.top - pane.clientHeight / 3;
  const isBeyond = inner.left < outer.left || inner.right > outer.right;
  if (isBeyond) pane.scrollLeft += inner.left - outer.left - pane.clientWidth / 2;
}
