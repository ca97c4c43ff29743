import { ButtonLink } from "@/components/controls/button";
import { timeText } from "@/components/desk/review/time-text";
import { fill } from "@/lib/words/fill";
import { receipt as words } from "@/lib/words/zh/receipt";
import { PrintButton } from "./print-button";
import styles from "./receipt.module.css";

type Props = {
  areaId: string;
  area: string;
  body: string;
  receipt: {
    number: string;
    bodyId: string;
    year: number;
    version: number;
    sha256: string;
    at: Date;
    by: string;
    reviewer: string;
    signer: string;
  };
};

/** The proof that a report was handed in, fit for a folder of paper. */
export function ReceiptPage({ areaId, area, body, receipt }: Props) {
  const { number, bodyId, year, version, sha256, at, by, reviewer, signer } = receipt;
  const rows = [
    [words.number, number],
    [words.body, body],
    [words.report, fill(words.reportText, { year, n: version })],
    [words.at, timeText(at)],
    [words.by, by],
    [words.reviewer, reviewer],
    [words.signer, signer],
    [words.secrecy, words.secrecyDone],
    [words.hash, sha256],
  ] as const;
  return (
    <article className={styles.receipt}>
      <h1>
        {area} {words.title}
      </h1>
      <p role="status">{fill(words.done, { number })}</p>
      <dl>
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>{words.hashLead}</p>
      <div className={styles.actions}>
        <PrintButton />
        <ButtonLink href={`/desk/reports/${bodyId}/${year}?area=${areaId}`}>{words.back}</ButtonLink>
      </div>
    </article>
  );
}
