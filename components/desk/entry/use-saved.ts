"use client";

import { useEffect, useRef, useState } from "react";
import { type Refused, write } from "@/components/controls/write";
import type { EntryContent } from "@/lib/report/entry";

const PAUSE = 1200;

export type Saved = { state: "saved" | "saving" | "unsaved"; revision: number; refused: Refused | null; at: Date | null };

/** Saves a moment after the last change, one save at a time; `flush` saves at once and tells the revision, null where it failed. */
export function useSaved(report: object, first: number, content: EntryContent, path = "/api/desk/entries") {
  const [saved, setSaved] = useState<Saved>({ state: "saved", revision: first, refused: null, at: null });
  const revision = useRef(first);
  const kept = useRef(content);
  const running = useRef<Promise<boolean> | null>(null);

  const save = async (): Promise<boolean> => {
    if (running.current) await running.current;
    const sent = latest.current;
    if (sent === kept.current) return true;
    const run = async () => {
      setSaved((now) => ({ ...now, state: "saving" }));
      const written = await write<{ revision: number }>(path, { ...report, ...sent, revision: revision.current });
      if (!written.ok) {
        setSaved((now) => ({ ...now, state: "unsaved", refused: written.refused }));
        return false;
      }
      revision.current = written.answer.revision;
      kept.current = sent;
      setSaved({
        state: latest.current === sent ? "saved" : "unsaved",
        revision: revision.current,
        refused: null,
        at: new Date(),
      });
      return true;
    };
    running.current = run();
    const isSaved = await running.current;
    running.current = null;
    return isSaved;
  };

  const latest = useRef(content);
  latest.current = content;
  const saveLatest = useRef(save);
  saveLatest.current = save;
  useEffect(() => {
    if (content === kept.current) return;
    setSaved((now) => ({ ...now, state: now.state === "saving" ? "saving" : "unsaved" }));
    const timer = window.setTimeout(() => void saveLatest.current(), PAUSE);
    return () => window.clearTimeout(timer);
  }, [content]);

  const flush = async (): Promise<number | null> => ((await save()) ? revision.current : null);
  return { saved, flush };
}
