"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { FileInput } from "@/components/controls/file-input";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";
import styles from "./precheck.module.css";

type Message = Record<Language, string>;
type Result = {
  refused: Message | null;
  clean: boolean;
  title: string;
  findings: readonly { verdict: string; rule: string; message: Message }[];
  problems: readonly Message[];
};
type Props = {
  areaId: string;
  /** The route that reads it: that of the desk, or that for everybody. */
  path: "/api/desk/precheck" | "/api/check";
  language: Language;
  words: Words["precheck"];
};

/** Refusals are said by the server in Chinese; elsewhere in words of the page. */
async function check({ areaId, path, language, words }: Props, body: Blob): Promise<Result | string> {
  const response = await fetch(`${path}?areaId=${areaId}`, { method: "POST", body }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as (Result & { error?: { code: string; message: string } }) | null;
  if (!answer) return words.failed;
  if (!answer.error) return answer;
  if (language === "zh") return answer.error.message;
  return answer.error.code === "tooOften" ? words.busyServer : words.failed;
}

/** A draft, its reading and every finding: all of it only on this page. */
export function Precheck(props: Props) {
  const { words } = props;
  const file = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLElement>(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | string | null>(null);
  const run = async (body: Blob | undefined) => {
    if (!body) return;
    setBusy(true);
    setResult(await check(props, body));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.ways}>
        <Button kind="primary" disabled={busy} onClick={() => file.current?.click()}>
          {words.pick}
        </Button>
        <FileInput ref={file} hidden aria-label={words.pick} onFiles={([draft]) => void run(draft)} />
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
          <Shown result={result} {...props} />
          <Button onClick={() => save(shown.current, props)}>{words.save}</Button>
        </section>
      )}
    </>
  );
}

function Shown({ result, language, words }: Props & { result: Result }) {
  const { refused, clean, title, findings, problems } = result;
  if (refused !== null) return <p role="alert">{refused[language]}</p>;
  const all = [...problems.map((one) => one[language]), ...findings.map(({ message, rule }) => `${message[language]} (${rule})`)];
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
function save(section: HTMLElement | null, { language, words }: Props): void {
  if (!section) return;
  const list = section.querySelector("ul")?.outerHTML ?? "";
  const heading = section.querySelector("h2")?.outerHTML ?? "";
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words.title}</title>${heading}${list}</html>`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  link.download = `${words.title}.html`;
  link.click();
  URL.revokeObjectURL(link.href);
}
