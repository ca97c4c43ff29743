"use client";

import { useState } from "react";
import { saveText } from "@/components/controls/save-text";
import { fill } from "@/lib/words/fill";
import { audit as words } from "@/lib/words/zh/audit";
import { WriteButton } from "./write-button";

type Verified = { entries: number; broken: number | null; head: string };

/** Taking the log out, and proving it. */
export function AuditActions({ areaId }: { areaId: string }) {
  const [verified, setVerified] = useState<Verified | null>(null);
  return (
    <div>
      <WriteButton<Verified> path="/api/desk/audit/verify" input={{ areaId }} onDone={setVerified}>
        {words.verify}
      </WriteButton>{" "}
      <WriteButton<{ csv: string }>
        path="/api/desk/audit/export"
        input={{ areaId }}
        onDone={({ csv }) => saveText(`audit-${areaId}.csv`, csv)}
      >
        {words.export}
      </WriteButton>
      {verified && (
        <p role="status" style={{ overflowWrap: "anywhere" }}>
          {verified.broken === null
            ? fill(words.sound, { n: verified.entries, head: verified.head })
            : fill(words.broken, { n: verified.broken })}
        </p>
      )}
    </div>
  );
}
