import { Link } from "@/components/site/link";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import type { Finding } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./body.module.css";

export type ConfirmedYear = {
  year: number;
  finding: Finding;
  on: string;
  replies: readonly { text: string; on: string }[];
};
type Props = { language: Language; area: string; body: string; confirmed: readonly ConfirmedYear[] };

/** What people have confirmed of a body's reports, newest year first, with its own words beside it. */
export function ConfirmedList({ language, area, body, confirmed }: Props) {
  if (confirmed.length === 0) return null;
  const words = wordsIn(language).source;
  return (
    <section className={styles.block} aria-labelledby="confirmed">
      <h2 id="confirmed">{words.confirmed}</h2>
      <p className={styles.lead}>{words.confirmedLead}</p>
      <ul className={styles.confirmed}>
        {confirmed.map(({ year, finding, on, replies }) => (
          <li key={`${year} ${finding.rule} ${finding.subject}`}>
            <p>
              <Link href={linksIn(language).report(area, body, year, { cell: finding.cells[0] })}>{year}</Link>{" "}
              {finding.message[language]}
            </p>
            <p className={styles.lead}>{fill(words.confirmedOn, { day: formatDay(on, language) })}</p>
            {replies.map((reply) => (
              <p key={reply.text} className={styles.lead}>
                {words.reply} {formatDay(reply.on, language)} <span lang="zh-CN">{reply.text}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
