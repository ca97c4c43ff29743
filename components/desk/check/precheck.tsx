"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { fill } from "@/lib/words/fill";
import { controls } from "@/lib/words/zh/controls";
import { precheck as words } from "@/lib/words/zh/precheck";
import styles from "./precheck.module.css";

type Result = {
  refused: string | null;
  clean: boolean;
  title: string;
  findings: readonly { verdict: string; rule: string; message: string }[];
  problems: readonly string[];
};

async function check(areaId: string, body: Blob): Promise<Result | string> {
  const response = await fetch(`/api/desk/precheck?areaId=${areaId}`, { method: "POST", body }).catch(() => null);
  if (!response) return controls.offline;
  const answer = (await response.json().catch(() => null)) as (Result & { error?: { message: string } }) | null;
  return answer === null ? controls.unreadable : (answer.error?.message ?? answer);
}

/** A draft, its reading and every finding: all of it only on this page. */
export function Precheck({ areaId }: { areaId: string }) {
  const file = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLElement>(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | string | null>(null);
  const run = async (body: Blob | undefined) => {
    if (!body) return;
    setBusy(true);
    setResult(await check(areaId, body));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.ways}>
        <Button kind="primary" disabled={busy} onClick={() => file.current?.click()}>
          {words.pick}
        </Button>
        <input ref={file} type="file" hidden aria-label={words.pick} onChange={(event) => void run(event.target.files?.[0])} />
        <label>
          {words.paste}
          <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <Button disabled={busy || text.trim() === ""} onClick={() => void run(new Blob([text], { type: "text/plain" }))}>
          {words.run}
        </Button>
      </div>
      <p role="status">{busy ? words.busy : ""}</p>
      {typeof result === "string" && <p role="alert">{result}</p>}
      {result !== null && typeof result === "object" && (
        <section ref={shown} aria-label={words.title}>
          <Shown result={result} />
          <Button onClick={() => save(shown.current)}>{words.save}</Button>
        </section>
      )}
    </>
  );
}

function Shown({ result: { refused, clean, title, findings, problems } }: { result: Result }) {
  if (refused !== null) return <p role="alert">{refused}</p>;
  const all = [...problems, ...findings.map(({ message, rule }) => `${message}（${rule}）`)];
  return (
    <>
      <h2>{clean ? words.clean : fill(words.found, { title: title || words.unknown, n: all.length })}</h2>
      <ul>
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** The result as a page of its own, on this machine only. */
function save(section: HTMLElement | null): void {
  if (!section) return;
  const list = section.querySelector("ul")?.outerHTML ?? "";
  const heading = section.querySelector("h2")?.outerHTML ?? "";
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${words.title}</title>${heading}${list}</html>`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  link.download = `${words.title}.html`;
  link.click();
  URL.revokeObjectURL(link.href);
}
