"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { FileInput } from "@/components/controls/file-input";
import { useEarly } from "@/components/controls/use-early";
import type { Language } from "@/lib/report/cells";
import type { Verdict } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";
import styles from "./precheck.module.css";
import type { Draft } from "./reading";

/** The form comes with the first draft: whoever only opens the page does not need it. */
const DraftReading = lazy(() => import("./reading"));

type Message = Record<Language, string>;
type Result = Draft & {
  refused: Message | null;
  clean: boolean;
  title: string;
  findings: readonly { verdict: Verdict; rule: string; message: Message }[];
  problems: readonly Message[];
};
type Props = {
  areaId: string;
  /** The route that reads it: that of the desk, or that for everybody. */
  path: "/api/desk/precheck" | "/api/check";
  language: Language;
  words: Words["precheck"];
  verdicts: Words["verdict"];
  statuses: Words["status"];
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
  const isEarly = useEarly();
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
          <textarea rows={6} readOnly={isEarly} value={text} onChange={(event) => setText(event.target.value)} />
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

function Shown({ result, language, words, verdicts, statuses }: Props & { result: Result }) {
  const { refused, clean, title, findings, problems } = result;
  if (refused !== null) return <p role="alert">{refused[language]}</p>;
  const found = fill(words.found, { title: title || words.unknown, n: findings.length + problems.length });
  return (
    <>
      <h2>{findings.length + problems.length > 0 ? found : fill(words.none, { title: title || words.unknown })}</h2>
      {clean && <p>{words.clean}</p>}
      <ul className={styles.found}>
        {problems.map((one) => (
          <li key={one[language]}>{one[language]}</li>
        ))}
        {findings.map(({ verdict, message, rule }) => (
          <li key={`${rule} ${message.zh}`}>
            <strong>{verdicts[verdict]}</strong> {message[language]} ({rule})
          </li>
        ))}
      </ul>
      <Suspense fallback={<p>{words.busy}</p>}>
        <DraftReading draft={result} {...{ language, statuses, words }} />
      </Suspense>
    </>
  );
}

const LOOK =
  "body{max-width:60em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.6}table{border-collapse:collapse;margin:1em 0}caption{font-weight:600;text-align:left}td,th{border:1px solid #999;padding:4px 8px}.visually-hidden{display:none}";

/** The result as a page of its own, on this machine only. */
function save(section: HTMLElement | null, { language, words }: Props): void {
  const kept = section?.cloneNode(true);
  if (!(kept instanceof HTMLElement)) return;
  for (const button of kept.querySelectorAll("button")) button.remove();
  for (const part of kept.querySelectorAll("details")) part.open = true;
  const head = `<meta charset="utf-8"><title>${words.title}</title><style>${LOOK}</style>`;
  const page = `<!doctype html><html lang="${language}">${head}<h1>${words.title}</h1>${kept.innerHTML}</html>`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  link.download = `${words.title}.html`;
  link.click();
  URL.revokeObjectURL(link.href);
}
