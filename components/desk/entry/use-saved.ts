"use client";

import { useEffect, useRef, useState } from "react";
import { useUnsaved } from "@/components/controls/leaving";
import { type Refused, write } from "@/components/controls/write";
import type { EntryContent } from "@/lib/report/entry";
import { entry as words } from "@/lib/words/zh/entry";

const PAUSE = 1200;
/** Milliseconds after which a server that could not be reached is tried again. */
const AGAIN = 5000;

/** What hinders a save for a while only; the page saves by itself once it is over. */
const PASSING: Readonly<Record<string, string>> = { offline: words.offline, anonymous: words.expired };

export type Saved = { state: "saved" | "saving" | "unsaved"; refused: Refused | null; at: Date | null };

/**
 * Saves a moment after the last change, one save at a time, and when the page is left; what failed is tried again when the
 * server can be reached and whenever one comes back to the window. `flush` saves at once and tells the revision, null where
 * it failed.
 */
export function useSaved(report: object, first: number, content: EntryContent, path = "/api/desk/entries") {
  const [saved, setSaved] = useState<Saved>({ state: "saved", refused: null, at: null });
  const revision = useRef(first);
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
      return false;
    }
    revision.current = written.answer.revision;
    kept.current = sent;
    setSaved({ state: latest.current === sent ? "saved" : "unsaved", refused: null, at: new Date() });
    return true;
  };
  const save = async (): Promise<boolean> => {
    while (running.current) await running.current;
    if (latest.current === kept.current) return true;
    running.current = send(latest.current);
    return running.current;
  };

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
  return { saved, flush };
}
