import { Checkbox, Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import type { ReportRef } from "./actions";
import styles from "./review.module.css";

export type OriginalEntry = {
  sha256: string;
  name: string;
  versions: readonly number[];
  safe: boolean;
  takenDown: { on: string; by: string; reason: string } | null;
};

type Props = {
  report: ReportRef;
  originals: readonly OriginalEntry[];
  /** Originals that have pages, of which there are pictures. */
  hasPages: boolean;
  may: { original: boolean; takeDown: boolean; release: boolean };
};

const nameOf = ({ name, versions }: OriginalEntry): string => fill(words.originalEntry, { name, versions: versions.join("、") });

/** The files behind the versions: to be had by who may, shown to everyone once somebody looked, erased for good. */
export function Originals({ report, originals, hasPages, may }: Props) {
  const standing = originals.filter(({ takenDown }) => takenDown === null);
  return (
    <section className={styles.actions} aria-labelledby="originals">
      <h2 id="originals">{words.originals}</h2>
      <ul className={styles.originals}>
        {originals.map((original) => (
          <li key={original.sha256}>
            <Original {...{ original, report, hasPages, may }} />
          </li>
        ))}
      </ul>
      {may.takeDown && standing.length > 0 && (
        <details>
          <summary>{words.takeDown}</summary>
          <p>{words.takeDownLead}</p>
          <Form path="/api/desk/reports/take-down" fixed={report} submit={words.takeDown} kind="danger">
            <Select
              label={words.takeDownWhich}
              name="sha256"
              options={standing.map((one) => ({ value: one.sha256, label: nameOf(one) }))}
            />
            <TextArea label={words.takeDownReason} name="reason" hint={words.takeDownReasonHint} rows={2} />
            <Checkbox label={words.takeDownSure} name="sure" />
          </Form>
        </details>
      )}
    </section>
  );
}

function Original({ original, report, hasPages, may }: Omit<Props, "originals"> & { original: OriginalEntry }) {
  const { sha256, safe, takenDown } = original;
  if (takenDown !== null)
    return (
      <>
        {nameOf(original)} <span>{fill(words.originalGone, takenDown)}</span>
      </>
    );
  return (
    <>
      {nameOf(original)} {hasPages && <span>{safe ? words.originalSafe : words.originalUnsafe}</span>}{" "}
      {may.original && (
        <a href={`/api/desk/originals/${sha256}?area=${report.areaId}`} download>
          {words.original}
        </a>
      )}
      {hasPages && may.release && (
        <Form
          path="/api/desk/reports/safe"
          fixed={{ ...report, sha256, safe: !safe }}
          submit={safe ? words.markUnsafe : words.markSafe}
          kind="primary"
        />
      )}
    </>
  );
}
