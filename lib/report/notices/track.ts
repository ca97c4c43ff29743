/** Has what a notice asked for been done, and what proves it? */
import type { Day, Scope } from "@/lib/report/body";
import { findingKey, type Handled } from "@/lib/report/handling";
import type { NoticeKind } from "./letter";

/** A confirmed finding that a notice asks to be put right: in which version it stood when the notice was issued. */
export type NoticeItem = { year: number; scope: Scope; rule: string; subject: string; version: number; text: string };

/** `settled`: the newest version passes the same check. `dropped`: a person no longer holds it to be a mistake. */
export type ItemProgress = { item: NoticeItem; state: "open" | "settled" | "dropped"; version: number };

/** What the newest version says of each item. @param handled the findings of the report's newest version, those that pass too. */
export function trackItems(
  items: readonly NoticeItem[],
  reports: readonly { year: number; scope: Scope; version: number; handled: readonly Handled[] }[],
): readonly ItemProgress[] {
  return items.map((item): ItemProgress => {
    const report = reports.find(({ year, scope }) => year === item.year && scope === item.scope);
    // Without a report nothing proves that it was put right.
    if (!report) return { item, state: "open", version: item.version };
    const { version } = report;
    const found = report.handled.find(({ finding }) => findingKey(finding) === findingKey(item));
    const isSettled = version > item.version && (!found || found.finding.verdict === "pass");
    if (isSettled) return { item, state: "settled", version };
    if (found?.state === "misread" || found?.state === "explained") return { item, state: "dropped", version };
    return { item, state: "open", version };
  });
}

export type Progress = {
  state: "waiting" | "overdue" | "done" | "withdrawn" | "informed";
  items: readonly ItemProgress[];
};

type Tracked = { kind: NoticeKind; dueOn: Day | null; isWithdrawn: boolean; items: readonly ItemProgress[] };

/** @param handedIn for a reminder: whether the report has been handed in. A circular asks for nothing. */
export function progressOf({ kind, dueOn, isWithdrawn, items }: Tracked, handedIn: boolean, today: Day): Progress {
  const isDone = kind === "reminder" ? handedIn : items.every(({ state }) => state !== "open");
  if (isWithdrawn) return { state: "withdrawn", items };
  if (kind === "circular") return { state: "informed", items };
  if (isDone) return { state: "done", items };
  return { state: dueOn !== null && today > dueOn ? "overdue" : "waiting", items };
}
