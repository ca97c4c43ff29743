"use client";

import { useInAddress, writeSearch } from "@/components/controls/address";

/** The tabs in front stand in the address: `tab=outcomes-table,requests-source`, or `tab=table` where a page has one figure. */
const NAME = "tab";

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

/** @param id null for the only figure of a page. */
export function useTab(id: string | null): [Tab, (tab: string) => void] {
  const tab = useInAddress<Tab>((search) => tabIn(search, id), "chart");
  const show = (next: string) => {
    if (isTab(next)) writeSearch(withTab(window.location.search, id, next), { keep: true });
  };
  return [tab, show];
}
