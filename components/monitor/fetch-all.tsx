"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { write } from "@/components/controls/write";
import { fill } from "@/lib/words/fill";
import { publication as words } from "@/lib/words/zh/publication";

type FetchAllProps = { areaId: string; year: number; bodies: readonly { body: string; name: string }[] };

/** One body after the other, so that no website and no request is held for long. */
export function FetchAll({ areaId, year, bodies }: FetchAllProps) {
  const [at, setAt] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const router = useRouter();
  const run = async () => {
    setSaid("");
    for (const [index, { body }] of bodies.entries()) {
      setAt(index);
      const written = await write("/api/monitor/publication/fetch", { areaId, year, bodyId: body });
      if (!written.ok && written.refused.code === "offline") return finish(written.refused.message);
    }
    finish(fill(words.finished, { n: bodies.length }));
  };
  const finish = (message: string) => {
    setAt(null);
    setSaid(message);
    router.refresh();
  };
  const now = at === null ? undefined : bodies[at];
  return (
    <p>
      <Button disabled={at !== null || bodies.length === 0} onClick={() => void run()}>
        {fill(words.all, { n: bodies.length })}
      </Button>{" "}
      <span role="status">
        {now && at !== null ? fill(words.running, { done: at + 1, n: bodies.length, body: now.name }) : said}
      </span>
    </p>
  );
}
