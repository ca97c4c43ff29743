import { Link } from "@/components/controls/link";
import { STATE_NAMES } from "@/lib/report/states";
import { EVIDENCE_NAMES, type Evidence } from "@/lib/report/times";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import type { DeskReportProps } from "./report-page";
import styles from "./review.module.css";
import { timeText } from "./time-text";

/** Where a report stands, and its times with what shows them. */
export function Facts({ areaId, report, version, receipts, isReviewed }: DeskReportProps) {
  const { state, submittedAt, publishedOn, publishedUrl, liveAt, liveVersion, evidence } = report;
  const facts: readonly { title: string; value: React.ReactNode }[] = [
    {
      title: words.state,
      value: `${STATE_NAMES[state]} · ${fill(words.version, { n: version.number })} · ${isReviewed ? words.reviewed : words.unreviewed}`,
    },
    { title: words.submittedAt, value: submittedAt ? timeText(submittedAt) : words.notYet },
    { title: words.publishedOn, value: publishedOn ?? words.notYet },
    { title: words.publishedUrl, value: publishedUrl ? <Published url={publishedUrl} /> : words.notYet },
    { title: words.evidenceKind, value: evidence ? <Proof evidence={evidence} /> : words.notYet },
    {
      title: words.liveAt,
      value: liveVersion === null ? words.notYet : `${liveAt ? timeText(liveAt) : ""} ${fill(words.version, { n: liveVersion })}`,
    },
    {
      title: words.receipts,
      value:
        receipts.length === 0
          ? words.notYet
          : receipts.map((number) => (
              <Link key={number} href={`/desk/receipts/${number}?area=${areaId}`}>
                {number}
              </Link>
            )),
    },
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ title, value }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(publishedOn === null || publishedUrl === null) && <p className="notice">{words.timesMissing}</p>}
    </>
  );
}

const Published = ({ url }: { url: string }) => (
  <a href={url} rel="noreferrer nofollow">
    {url}
  </a>
);

/** What shows that it was published: an archive's copy can be opened, a file is told by its name and hash. */
const Proof = ({ evidence: { kind, reference, sha256 } }: { evidence: Evidence }) => (
  <>
    {EVIDENCE_NAMES[kind]} {kind !== "page" && (/^https?:\/\//.test(reference) ? <Published url={reference} /> : reference)}{" "}
    {sha256 && <code>SHA-256 {sha256}</code>}
  </>
);
