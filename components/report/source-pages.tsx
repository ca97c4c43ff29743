"use client";

import type { Ref } from "react";
import type { PageMark } from "@/lib/report/source";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";
import styles from "./source.module.css";
import type { ShownPage } from "./source-view";

type Props = {
  pages: readonly ShownPage[];
  mark: PageMark | null;
  words: Words["source"];
  marked: Ref<HTMLElement>;
};

/** The pages of the original as pictures, the selected cell boxed on its page. */
export function SourcePages({ pages, mark, words, marked }: Props) {
  const isSeveral = pages.some(({ file }) => file > 1);
  return pages.map(({ file, page, width, height, href }, index) => (
    <figure key={href} className={mark ? `${styles.page} ${styles.close}` : styles.page}>
      <figcaption>{fill(isSeveral ? words.filePage : words.page, { file, n: page })}</figcaption>
      <div>
        {/* biome-ignore lint/performance/noImgElement: a picture that is made and kept by this server needs no second maker */}
        <img
          src={href}
          width={Math.round(width)}
          height={Math.round(height)}
          loading={mark?.index === index ? "eager" : "lazy"}
          decoding="async"
          alt={fill(words.pageOf, { n: page })}
        />
        {mark?.index === index && <Box mark={mark} label={words.here} marked={marked} />}
      </div>
    </figure>
  ));
}

function Box({ mark: { left, top, width, height }, label, marked }: { mark: PageMark; label: string; marked: Ref<HTMLElement> }) {
  const style = { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
  return <span ref={marked} id="mark-on-page" role="img" aria-label={label} className={styles.box} style={style} />;
}
