"use client";

import { useCallback, useState } from "react";
import { controls } from "@/lib/words/zh/controls";

/** Why a write was refused: the sentence, and what is wrong by field. */
export type Refused = { code: string; message: string; fields: Readonly<Record<string, string>> };

/** The answer of a route that writes (lib/server/write.ts). */
export type Written<Answer> = { ok: true; answer: Answer } | { ok: false; refused: Refused };

const refusedBy = (code: string, message: string): { ok: false; refused: Refused } => ({
  ok: false,
  refused: { code, message, fields: {} },
});

/** Routes of ours answer refusals with `{ error: { code, message, fields? } }`. */
type Body = { error?: { code: string; message: string; fields?: Record<string, string> } };

/** Sends one write and never throws: what went wrong is part of the answer, in words. */
export async function write<Answer extends object = object>(path: string, input: object): Promise<Written<Answer>> {
  let response: Response;
  try {
    const headers = { "content-type": "application/json" };
    response = await fetch(path, { method: "POST", headers, body: JSON.stringify(input) });
  } catch {
    return refusedBy("offline", controls.offline);
  }
  const body = (await response.json().catch(() => null)) as (Answer & Body) | null;
  if (body === null) return refusedBy("unreadable", controls.unreadable);
  if (response.ok) return { ok: true, answer: body };
  if (response.status === 401) return refusedBy("anonymous", controls.expired);
  const { code = "broken", message = controls.unreadable, fields = {} } = body.error ?? {};
  return { ok: false, refused: { code, message, fields } };
}

/** One write of a screen, with what came of it. */
export function useWrite<Answer extends object = object>(path: string) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = useCallback(
    async (input: object): Promise<Answer | null> => {
      setBusy(true);
      setRefused(null);
      const written = await write<Answer>(path, input);
      setBusy(false);
      if (written.ok) return written.answer;
      setRefused(written.refused);
      return null;
    },
    [path],
  );
  return { send, busy, refused };
}
