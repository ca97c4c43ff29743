import { DownloadLink } from "@/components/controls/button";
import { TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { PrintButton } from "@/components/desk/receipt/print-button";
import { formatMoment } from "@/lib/format";
import type { Day } from "@/lib/report/body";
import type { Letter, NoticeKind } from "@/lib/report/notices/letter";
import type { ItemProgress, Progress } from "@/lib/report/notices/track";
import { fill } from "@/lib/words/fill";
import { notices as words } from "@/lib/words/zh/notices";
import { LetterView } from "./letter";
import styles from "./notices.module.css";

type Said = { at: Date; by: string };
type Notice = {
  kind: NoticeKind;
  year: number;
  bodyId: string | null;
  dueOn: Day | null;
  letter: Letter;
  sha256: string;
  issuedAt: Date;
  issuedBy: string;
  answer: (Said & { text: string }) | null;
  withdrawn: (Said & { reason: string }) | null;
  progress: Progress;
};

type NoticePageProps = { areaId: string; id: string; notice: Notice; may: { withdraw: boolean; answer: boolean } };

/** A letter, how far what it asks for has come, the body's answer. */
export function NoticePage({ areaId, id, notice, may }: NoticePageProps) {
  const { kind, year, bodyId, dueOn, letter, sha256, issuedAt, issuedBy, withdrawn, progress } = notice;
  return (
    <div className={styles.page}>
      <header className={styles.screen}>
        <h1>{letter.symbol}</h1>
        <p>
          {words.kinds[kind]} · {words.progress[progress.state]}
          {dueOn && ` · ${words.columns.due} ${dueOn}`}
        </p>
        <p className={styles.muted}>{fill(words.one.by, { by: issuedBy, at: formatMoment(issuedAt.toISOString()) })}</p>
        <p className={styles.muted}>{fill(words.one.hash, { hash: sha256 })}</p>
        {withdrawn && (
          <p className="notice">
            {fill(words.one.withdrawn, {
              by: withdrawn.by,
              at: formatMoment(withdrawn.at.toISOString()),
              reason: withdrawn.reason,
            })}
          </p>
        )}
        <p className={styles.actions}>
          <DownloadLink href={`/api/desk/notices/${id}?area=${areaId}`}>{words.one.download}</DownloadLink>
          <PrintButton />
        </p>
      </header>
      <LetterView letter={letter} />
      {kind !== "circular" && bodyId !== null && (
        <div className={styles.screen}>
          <section>
            <h2>{words.one.items}</h2>
            {kind === "reminder" ? (
              <p>{progress.state === "done" ? words.one.handedIn : words.one.notYet}</p>
            ) : (
              <Items items={progress.items} href={`/desk/reports/${bodyId}/${year}?area=${areaId}`} />
            )}
          </section>
          <Answer areaId={areaId} id={id} bodyId={bodyId} answer={notice.answer} may={may.answer && withdrawn === null} />
        </div>
      )}
      {may.withdraw && withdrawn === null && (
        <details className={styles.screen}>
          <summary>{words.one.withdraw}</summary>
          <Form path="/api/monitor/notices/withdraw" fixed={{ areaId, id }} submit={words.one.withdraw} kind="danger">
            <TextArea label={words.one.reason} name="reason" />
          </Form>
        </details>
      )}
    </div>
  );
}

function Items({ items, href }: { items: readonly ItemProgress[]; href: string }) {
  return (
    <ol className={styles.items}>
      {items.map(({ item, state, version }) => (
        <li key={`${item.rule} ${item.subject}`}>
          {item.text}
          <br />
          <span className={styles.muted}>
            {item.rule} · <Link href={href}>{fill(words.one.item[state], { version })}</Link>
          </span>
        </li>
      ))}
    </ol>
  );
}

type AnswerProps = { areaId: string; id: string; bodyId: string; answer: (Said & { text: string }) | null; may: boolean };

function Answer({ areaId, id, bodyId, answer, may }: AnswerProps) {
  return (
    <section>
      <h2>{words.one.answer}</h2>
      {answer && (
        <>
          <p className={styles.muted}>{fill(words.one.answered, { by: answer.by, at: formatMoment(answer.at.toISOString()) })}</p>
          <p className={styles.said}>{answer.text}</p>
        </>
      )}
      {!answer && !may && <p>{words.one.noAnswer}</p>}
      {!answer && may && (
        <Form path="/api/desk/notices/answer" fixed={{ areaId, id, bodyId }} submit={words.one.send}>
          <TextArea label={words.one.answer} name="answer" hint={words.one.answerHint} />
        </Form>
      )}
    </section>
  );
}
