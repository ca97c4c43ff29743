"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { fill } from "@/lib/words/fill";
import type { ActionWords } from "@/lib/words/zh/figure";
import styles from "./actions.module.css";
import { savePng } from "./png";

/** Where the files of a figure are, and where it can be shown in another page. */
export type FigureAddress = { csv: string; full?: string | undefined; xlsx: string; svg: string; embed?: string | undefined };

type Props = {
  id: string;
  title: string;
  address: FigureAddress;
  /** What a citation says besides the day on which it is made. */
  cite: { site: string; revision: number; date: string };
  words: ActionWords;
};

/** 下载 · 链接 · 嵌入 · 引用. Downloads are plain links; what has to be copied needs a script. */
export function Actions({ id, title, address, cite, words }: Props) {
  const [here, setHere] = useState({ origin: "", url: "", today: "" });
  const refresh = () => {
    const { origin, pathname, search } = window.location;
    setHere({ origin, url: `${origin}${pathname}${search}#${id}`, today: new Date().toLocaleDateString("sv-SE") });
  };
  const nameOf = (part: string) => fill(words.partOf, { whole: title, part });
  const frame = `<iframe src="${here.origin}${address.embed}" title="${title.replaceAll('"', "&quot;")}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`;
  const picture = `<img src="${here.origin}${address.svg}" alt="${title.replaceAll('"', "&quot;")}">`;
  const copied = { isOpened: here.url !== "", words };
  return (
    <div className={styles.actions}>
      <Fold label={words.download} name={nameOf(words.download)} onOpen={refresh}>
        <Downloads address={address} words={words} />
      </Fold>
      <Fold label={words.link} name={nameOf(words.link)} onOpen={refresh}>
        <Text label={words.link} text={here.url} {...copied} />
      </Fold>
      <Fold label={words.embed} name={nameOf(words.embed)} onOpen={refresh}>
        {address.embed !== undefined && <Text label={words.frame} text={frame} {...copied} />}
        <Text label={words.picture} text={picture} {...copied} />
      </Fold>
      <Fold label={words.cite} name={nameOf(words.cite)} onOpen={refresh}>
        <Text label={words.cite} text={fill(words.citation, { ...cite, ...here, title })} {...copied} />
      </Fold>
    </div>
  );
}

type FoldProps = { label: string; name: string; onOpen: () => void; children: ReactNode };

/** Opens below its name; a press of Escape or outside of it closes it. `onOpen` comes before what is inside can be seen. */
function Fold({ label, name, onOpen, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = fold.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : details.contains(event.target as Node)) return; // an event's target on a document is a node
      details.open = false;
      if (event instanceof KeyboardEvent) details.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={fold} className={styles.fold} onToggle={onOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary aria-label={name} onClick={onOpen}>
        {label}
      </summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}

function Downloads({ address: { csv, full, xlsx, svg }, words }: { address: FigureAddress; words: ActionWords }) {
  const [failed, setFailed] = useState(false);
  return (
    <ul>
      <li>
        <a href={csv} download>
          {words.displayed}
        </a>
      </li>
      {full !== undefined && (
        <li>
          <a href={full} download>
            {words.behind}
          </a>
        </li>
      )}
      <li>
        <a href={xlsx} download>
          {words.workbook}
        </a>
      </li>
      <li>
        <a href={svg} download>
          {words.svg}
        </a>
      </li>
      <li data-panel="script">
        <button type="button" onClick={() => savePng(svg).catch(() => setFailed(true))}>
          {words.png}
        </button>
        {failed && <p role="alert">{words.failed}</p>}
      </li>
    </ul>
  );
}

type TextProps = { label: string; text: string; words: ActionWords };

/**
 * A field once somebody has opened it, with a script that copies. Until then plain words: a browser lays the whole page out
 * four times for each field that it meets, and a page has twenty.
 */
function Text({ isOpened, ...text }: TextProps & { isOpened: boolean }) {
  if (isOpened) return <Copy {...text} />;
  return (
    <p className={styles.text}>
      {text.label}
      <br />
      {text.text}
    </p>
  );
}

function Copy({ label, text, words }: TextProps) {
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = () => {
    field.current?.select();
    // Pages that come without TLS have no clipboard of their own; the older way needs none.
    const written = navigator.clipboard?.writeText(text) ?? Promise.resolve(document.execCommand("copy"));
    written.then(() => setCopied(true)).catch(() => setCopied(document.execCommand("copy")));
  };
  return (
    <div className={styles.copy}>
      {/* Beside the field: a label around it would be called by the field's text as well. */}
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} readOnly rows={3} value={text} />
      <button type="button" onClick={copy} data-panel="script">
        {isCopied ? words.copied : words.copy}
      </button>
    </div>
  );
}
