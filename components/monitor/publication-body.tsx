"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { useWrite } from "@/components/controls/write";
import { figureText } from "@/components/desk/review/figure-text";
import { formatMoment } from "@/lib/format";
import { publicationHref } from "@/lib/params/monitor";
import { formsOf, labelOf } from "@/lib/report/cells";
import type { CheckOutcome, PublicationLine, SeenCheck } from "@/lib/report/publication-check";
import { fill } from "@/lib/words/fill";
import { controls } from "@/lib/words/zh/controls";
import { publication as words } from "@/lib/words/zh/publication";
import styles from "./monitor.module.css";

type PublicationBodyProps = PublicationLine & {
  areaId: string;
  year: number;
  /** Fetching is on. */
  canFetchAny: boolean;
  history: readonly SeenCheck[];
};

/** One body: bring a page of its website, or fetch it, and what was seen so far. */
export function PublicationBody({ areaId, year, body, name, site, canFetch, canFetchAny, history }: PublicationBodyProps) {
  return (
    <section aria-labelledby="one" className={styles.panel}>
      <h2 id="one">{fill(words.one.title, { body: name })}</h2>
      <p>
        <Link href={publicationHref(areaId, year)}>{words.one.close}</Link>
      </p>
      <div className={styles.halves}>
        <Upload areaId={areaId} year={year} body={body} site={site} />
        <div>
          <Form
            path="/api/monitor/publication/site"
            fixed={{ areaId, bodyId: body, revision: site }}
            submit={words.one.saveSite}
            done={words.one.savedSite}
          >
            <Field key={site} label={words.one.site} name="url" type="url" defaultValue={site} hint={words.one.siteHint} />
          </Form>
          {canFetchAny &&
            site !== "" &&
            (canFetch ? <Fetch areaId={areaId} year={year} body={body} /> : <p>{words.one.notListed}</p>)}
        </div>
      </div>
      <h3>{words.one.history}</h3>
      {history.length === 0 ? <p>{words.one.none}</p> : <History areaId={areaId} history={history} />}
    </section>
  );
}

type Target = { areaId: string; year: number; body: string };
type Answer = { outcome: CheckOutcome };

function Fetch({ areaId, year, body }: Target) {
  const { send, busy, refused } = useWrite<Answer>("/api/monitor/publication/fetch");
  const router = useRouter();
  const run = async () => {
    if (await send({ areaId, year, bodyId: body })) router.refresh();
  };
  return (
    <p>
      <Button disabled={busy} onClick={() => void run()}>
        {busy ? controls.busy : words.one.fetch}
      </Button>{" "}
      {refused && <span role="alert">{refused.message}</span>}
    </p>
  );
}

/** The bytes are the body of the request, so the rest stands in its address. */
async function bring(file: File, query: Record<string, string>): Promise<{ outcome: CheckOutcome } | string> {
  const address = `/api/monitor/publication/page?${new URLSearchParams({ ...query, name: file.name })}`;
  const response = await fetch(address, { method: "POST", body: file }).catch(() => null);
  if (!response) return controls.offline;
  const answer = (await response.json().catch(() => null)) as (Answer & { error?: { message: string } }) | null;
  return answer === null ? controls.unreadable : (answer.error?.message ?? answer);
}

function Upload({ areaId, year, body, site }: Target & { site: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const run = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get("file");
    if (!(file instanceof File) || file.size === 0) return setSaid({ text: words.one.choose, wrong: true });
    setBusy(true);
    const [url, publishedOn] = [String(fields.get("url")), String(fields.get("publishedOn"))];
    const answer = await bring(file, { areaId, bodyId: body, year: String(year), url, publishedOn });
    setBusy(false);
    if (typeof answer === "string") return setSaid({ text: answer, wrong: true });
    setSaid({ text: fill(words.one.done, { outcome: words.outcomes[answer.outcome] }), wrong: false });
    form.current?.reset();
    router.refresh();
  };
  return (
    <form ref={form} onSubmit={(event) => void run(event)} aria-label={words.one.upload} aria-busy={busy}>
      <p>{words.one.uploadHint}</p>
      <Field label={words.one.file} name="file" type="file" accept=".html,.htm,.mht,.mhtml,.pdf,.docx,.doc,.xlsx,.xls" />
      <Field label={words.one.url} name="url" type="url" defaultValue={site} optional />
      <Field label={words.one.date} name="publishedOn" type="date" optional />
      <p>
        <Button type="submit" kind="primary" scripted disabled={busy}>
          {busy ? controls.busy : words.one.send}
        </Button>{" "}
        <span role={said?.wrong ? "alert" : "status"}>{said?.text}</span>
      </p>
    </form>
  );
}

const History = ({ areaId, history }: { areaId: string; history: readonly SeenCheck[] }) => (
  <ol className={styles.list} reversed>
    {history.map((check) => (
      <li key={check.number} className={styles.check}>
        <p>
          <strong>{words.outcomes[check.outcome]}</strong> {formatMoment(check.at)} {words.one.sources[check.source]} {check.by}
          {check.publishedOn && ` · ${words.page} ${check.publishedOn}`}
          {check.version !== null && ` · ${fill(words.one.compared, { version: check.version })}`}
        </p>
        {check.note && <p>{check.note}</p>}
        {check.url && <p className={styles.address}>{check.url}</p>}
        {check.sha256 && (
          <p className={styles.detail}>
            <a href={`/api/monitor/evidence/${check.sha256}?area=${areaId}`} download={check.name}>
              {words.one.evidence} {check.name}
            </a>{" "}
            <span className={styles.address}>{fill(words.one.hash, { hash: check.sha256 })}</span>
          </p>
        )}
        {check.changes.length > 0 && <Differences check={check} />}
      </li>
    ))}
  </ol>
);

const Differences = ({ check: { changes } }: { check: SeenCheck }) => (
  <Scroll className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.one.cell, words.one.here, words.one.there].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ cell, before, after }) => (
          <tr key={cell}>
            <th scope="row">{labelOf(cell, formsOf(cell).at(-1) ?? "C", "zh")}</th>
            <td>{figureText(before)}</td>
            <td>{figureText(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
