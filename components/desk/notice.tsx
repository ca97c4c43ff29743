import { formatMoment } from "@/lib/format";
import { desk } from "@/lib/words/zh/desk";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";

export type SlipView = { username: string; name: string; code: string; expiresAt: string };

/** A slip to be printed and handed over (账号通知单, 重置单); on paper each begins a page. */
export function Notice({ slip, title, site }: { slip: SlipView; title: string; site: string }) {
  const words = people.notice;
  const lines = [
    [words.site, `${site}/desk`],
    [words.name, slip.name],
    [words.username, slip.username],
    [words.code, slip.code],
    [words.until, formatMoment(slip.expiresAt)],
  ] as const;
  return (
    <article className={styles.notice}>
      <h2>{title}</h2>
      <dl>
        {lines.map(([term, text]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{term === words.code ? <code className={styles.code}>{text}</code> : text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.how}</p>
      <p>
        <strong>{words.oneTime}</strong>
      </p>
      <p className="note">{desk.secrecy}</p>
    </article>
  );
}
