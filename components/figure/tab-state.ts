"use client";

import { useSyncExternalStore } from "react";

/** The tabs in front stand in the address: `tab=outcomes-table,requests-source`, or `tab=table` where a page has one figure. */
const NAME = "tab";
const CHANGED = "tabchange";

export const TABS = ["chart", "table", "source"] as const;
export type Tab = (typeof TABS)[number];

const isTab = (text: string | undefined): text is Tab => TABS.some((tab) => tab === text);
const itemsIn = (search: string): readonly string[] => (new URLSearchParams(search).get(NAME) ?? "").split(",").filter(Boolean);
const itemOf = (id: string | null, tab: Tab): string => (id === null ? tab : `${id}-${tab}`);

/** The tab of a figure in an address; the chart where it says none. */
export function tabIn(search: string, id: string | null): Tab {
  const items = itemsIn(search);
  return TABS.find((tab) => items.includes(itemOf(id, tab))) ?? "chart";
}

/** The address with another tab in front; the chart is the default and is left out. */
export function withTab(search: string, id: string | null, tab: Tab): string {
  const query = new URLSearchParams(search);
  const others = itemsIn(search).filter((item) => !TABS.some((one) => item === itemOf(id, one)));
  const items = tab === "chart" ? others : [...others, itemOf(id, tab)];
  query.delete(NAME);
  if (items.length > 0) query.set(NAME, items.join(","));
  const written = query.toString().replaceAll("%2C", ",");
  return written === "" ? "" : `?${written}`;
}

function listen(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/** @param id null for the only figure of a page. */
export function useTab(id: string | null): [Tab, (tab: string) => void] {
  const tab = useSyncExternalStore(
    listen,
    () => tabIn(window.location.search, id),
    () => "chart" as const,
  );
  const show = (next: string) => {
    if (!isTab(next)) return;
    const { pathname, search } = window.location;
    window.history.pushState(null, "", `${pathname}${withTab(search, id, next)}`);
    window.dispatchEvent(new Event(CHANGED));
  };
  return [tab, show];
}
