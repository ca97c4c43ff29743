"use client";

import { useEffect, useRef } from "react";
import type { Mark, SourceLine } from "@/lib/report/source";
import styles from "./source.module.css";

type Props = { lines: readonly SourceLine[]; mark: Mark | null; title: string; file: string };

/** The source as it was brought in, with the text of the selected cell marked and brought into view. */
export function SourcePane({ lines, mark, title, file }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLElement>(null);
  useEffect(() => {
    if (mark === null || !pane.current || !marked.current) return;
    const above = marked.current.getBoundingClientRect().top - pane.current.getBoundingClientRect().top;
    pane.current.scrollTop += above - pane.current.clientHeight / 3;
  }, [mark]);
  return (
    <section className={styles.source} aria-labelledby="source">
      <h2 id="source" className={styles.title}>
        {title} <span>{file}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <div ref={pane} className={styles.lines} tabIndex={0}>
        {lines.map(({ number, page, segments }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a document never move
          <p key={line} className={line === mark?.line ? styles.current : undefined}>
            <span className={styles.number} aria-hidden="true">
              {number ?? (page === null ? "" : `p${page}`)}
            </span>
            <span>
              {segments.map(({ text }, segment) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line never move
                <span key={segment} className={segments.length > 1 ? styles.segment : undefined}>
                  {line === mark?.line && segment === mark.segment ? <Marked text={text} mark={mark} ref={marked} /> : text}
                </span>
              ))}
            </span>
          </p>
        ))}
      </div>
    </section>
  );
}

function Marked({ text, mark: { start, length }, ref }: { text: string; mark: Mark; ref: React.Ref<HTMLElement> }) {
  return (
    <>
      {text.slice(0, start)}
      <mark ref={ref} id="mark">
        {text.slice(start, start + length)}
      </mark>
      {text.slice(start + length)}
    </>
  );
}
