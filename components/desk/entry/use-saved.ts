"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useUnsaved } from "@/components/controls/leaving";
import { type Refused, write } from "@/components/controls/write";
import type { EntryContent } from "@/lib/report/entry";
import { type Clash, mergeEntries } from "@/lib/report/merge-entry";
import { entry as words } from "@/lib/words/zh/entry";

const PAUSE = 1200;
/** Milliseconds after which a server that could not be reached is tried again. */
const AGAIN = 5000;

/** What hinders a save for a while only; the page saves by itself once it is over. */
const PASSING: Readonly<Record<string, string>> = {
  offline: words.offline,
  anonymous: words.expired,
  stale: words.merging,
};

export type Saved = {
  state: "saved" | "saving" | "unsaved";
  refused: Refused | null;
  at: Date | null;
  /** What somebody else changed at the same time; null where nobody did. */
  clashes: readonly Clash[] | null;
};

type Kept = { revision: number; content: EntryContent };

/**
 * Keeps what is typed: saves a moment after the last change, one save at a time, and when the page is left; what failed is
 * tried again when the server can be reached and whenever one comes back to the window. Where somebody else has saved
 * meanwhile the page is read again and both are put together. `flush` saves at once and tells the revision, null where it failed;
 * `read` puts away what was told of somebody else.
 * @param server what the page was made from, and is made from anew.
 */
export function useSaved(report: object, server: Kept, path = "/api/desk/entries") {
  const router = useRouter();
  const [content, setContent] = useState(server.content);
  const [saved, setSaved] = useState<Saved>({ state: "saved", refused: null, at: null, clashes: null });
  const revision = useRef(server.revision);
  const kept = useRef(content);
  const running = useRef<Promise<boolean> | null>(null);
  const latest = useRef(content);
  latest.current = content;

  const send = async (sent: EntryContent): Promise<boolean> => {
    setSaved((now) => ({ ...now, state: "saving" }));
    const written = await write<{ revision: number }>(path, { ...report, ...sent, revision: revision.current });
    running.current = null;
    if (!written.ok) {
      const { code, message } = written.refused;
      setSaved((now) => ({ ...now, state: "unsaved", refused: { ...written.refused, message: PASSING[code] ?? message } }));
      if (code === "stale") router.refresh();
      return false;
    }
    revision.current = written.answer.revision;
    kept.current = sent;
    setSaved((now) => ({ ...now, state: latest.current === sent ? "saved" : "unsaved", refused: null, at: new Date() }));
    return true;
  };
  const save = async (): Promise<boolean> => {
    while (running.current) await running.current;
    if (latest.current === kept.current) return true;
    running.current = send(latest.current);
    return running.current;
  };

  const takeIn = useEffectEvent(({ revision: newest, content: theirs }: Kept) => {
    if (newest <= revision.current) return;
    const base = kept.current;
    const { clashes } = mergeEntries(base, latest.current, theirs);
    [revision.current, kept.current] = [newest, theirs];
    setContent((mine) => mergeEntries(base, mine, theirs).content);
    setSaved((now) => ({ ...now, refused: null, clashes: [...(now.clashes ?? []), ...clashes] }));
  });
  useEffect(() => takeIn(server), [server]);

  const saveLatest = useRef(save);
  saveLatest.current = save;
  useEffect(() => {
    if (content === kept.current) return;
    setSaved((now) => ({ ...now, state: now.state === "saving" ? "saving" : "unsaved" }));
    const timer = window.setTimeout(() => void saveLatest.current(), PAUSE);
    return () => window.clearTimeout(timer);
  }, [content]);
  useEffect(() => () => void saveLatest.current(), []);
  useUnsaved(saved.state !== "saved");
  const code = saved.refused?.code;
  useEffect(() => {
    if (code === undefined) return;
    const again = () => void saveLatest.current();
    const timer = code === "offline" ? window.setInterval(again, AGAIN) : undefined;
    window.addEventListener("focus", again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("focus", again);
    };
  }, [code]);

  const flush = async (): Promise<number | null> => ((await save()) ? revision.current : null);
  const read = () => setSaved((now) => ({ ...now, clashes: null }));
  return { content, setContent, saved, flush, read };
}
