"use client";

/** Corrections that are not saved yet: kept in this browser, so that a conflict or a reload loses none. */
import { useEffect, useState } from "react";
import { z } from "zod";

/** `before` is what the cell showed when the correction was made. */
export type PendingChange = { cell: string; text: string; before: string };

const Stored = z.array(z.object({ cell: z.string(), text: z.string(), before: z.string() }));

function read(key: string): PendingChange[] {
  try {
    return Stored.parse(JSON.parse(window.sessionStorage.getItem(key) ?? "[]"));
  } catch {
    return [];
  }
}

/** @param report names the report, whatever its version. */
export function usePending(report: string) {
  const key = `corrections ${report}`;
  const [pending, setPending] = useState<readonly PendingChange[]>([]);
  useEffect(() => setPending(read(key)), [key]);
  const save = (changes: readonly PendingChange[]) => {
    setPending(changes);
    window.sessionStorage.setItem(key, JSON.stringify(changes));
  };
  return {
    pending,
    put: (change: PendingChange) => save([...pending.filter(({ cell }) => cell !== change.cell), change]),
    drop: (cell: string) => save(pending.filter((one) => one.cell !== cell)),
    clear: () => save([]),
  };
}
