"use client";

import { useSyncExternalStore } from "react";

const CHANGED = "plainviewchange";
const YEAR = 365 * 24 * 60 * 60;

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** 长者模式: larger letters and one column (GB/T 37668), remembered for the next visit. */
export function PlainView({ on, off }: { on: string; off: string }) {
  const isPlain = useSyncExternalStore(
    listen,
    () => "plain" in document.documentElement.dataset,
    () => false,
  );
  const turn = () => {
    const { dataset } = document.documentElement;
    if (isPlain) delete dataset.plain;
    else dataset.plain = "";
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is younger than the browsers that are to work
    document.cookie = `plain=${isPlain ? 0 : 1}; path=/; max-age=${YEAR}; samesite=lax`;
    window.dispatchEvent(new Event(CHANGED));
  };
  return (
    <button type="button" aria-pressed={isPlain} onClick={turn} data-panel="script">
      {isPlain ? off : on}
    </button>
  );
}
