"use client";

import { useEffect, useEffectEvent, useState } from "react";

/**
 * What pages keep in their address without asking the server: the cell that is selected, the tabs in front. The router is not
 * told of it: it draws later than the address changes and then writes the address of that moment, so that a step back right
 * after a key went astray.
 */
const OWN = ["cell", "tab"] as const;
const CHANGED = "ownaddress";

const tell = () => window.dispatchEvent(new Event(CHANGED));

if (typeof window !== "undefined") keepFromRouter(window.history);

function keepFromRouter(history: History): void {
  const [push, replace] = [history.pushState.bind(history), history.replaceState.bind(history)];
  let rest = withoutOwn(window.location.href);
  const written = () => {
    rest = withoutOwn(window.location.href);
    // The router writes while it draws, when nothing may be drawn anew.
    queueMicrotask(tell);
  };
  history.pushState = (state, unused, url) => {
    push(state, unused, url);
    written();
  };
  history.replaceState = (state, unused, url) => {
    const isOlder = state?.__NA === true && url && withoutOwn(url) === withoutOwn(window.location.href);
    replace(state, unused, isOlder ? window.location.href : url);
    written();
  };
  const stepped = (event: PopStateEvent) => {
    const now = withoutOwn(window.location.href);
    if (now === rest) event.stopImmediatePropagation();
    rest = now;
    tell();
  };
  // Before the router's listener, which is not told of a step between two states of one page.
  window.addEventListener("popstate", stepped, { capture: true });
}

function withoutOwn(address: string | URL): string {
  const { pathname, searchParams } = new URL(address, window.location.href);
  for (const name of OWN) searchParams.delete(name);
  return `${pathname}?${searchParams}`;
}

/** @param first What the server draws, and what stands until the address is that of this page. */
export function useInAddress<T extends string | null>(read: (search: string) => T, first: T): T {
  const [value, setValue] = useState(first);
  const follow = useEffectEvent(() => setValue(read(window.location.search)));
  useEffect(() => {
    const changed = () => follow();
    changed();
    window.addEventListener(CHANGED, changed);
    return () => window.removeEventListener(CHANGED, changed);
  }, []);
  return value;
}

/** @param search With its question mark, or empty. @param keep Back leads to the one before. */
export function writeSearch(search: string, { keep }: { keep: boolean }): void {
  // The browser's own functions: the router has put others in their place.
  const write = keep ? History.prototype.pushState : History.prototype.replaceState;
  write.call(window.history, window.history.state, "", `${window.location.pathname}${search}`);
  tell();
}
