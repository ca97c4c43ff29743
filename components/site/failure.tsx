"use client";

import type { Language } from "@/lib/report/cells";
import { failure as en } from "@/lib/words/en/failure";
import { fill } from "@/lib/words/fill";
import { failure as zh } from "@/lib/words/zh/failure";

/** What to do when a page could not be made. */
export function Failure({ language, digest, retry }: { language: Language; digest: string | undefined; retry: () => void }) {
  const words = language === "zh" ? zh : en;
  return (
    <main id="content" className="failure">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <button type="button" onClick={() => retry()}>
        {words.retry}
      </button>
      {digest !== undefined && <p className="note">{fill(words.reference, { digest })}</p>}
    </main>
  );
}
