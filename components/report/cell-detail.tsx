"use client";

import { UNKNOWN } from "@/lib/format";
import type { CellKey } from "@/lib/report/form";
import type { Words } from "@/lib/words/zh";
import styles from "./detail.module.css";
import type { CellView, FindingView, ProofView } from "./view";

export type DetailWords = Pick<Words, "report" | "source" | "status" | "statusMeans" | "verdict">;

const SIGNS = { pass: "✓", fail: "◷", warn: "?", note: "·", undecided: "–", confirmed: "!" } as const;

/** What a cell is, what became of it, and what stands on the page. */
export function CellFacts({ cell, view, words }: { cell: CellKey; view: CellView; words: DetailWords }) {
  const { status, value, raw, place, label } = view;
  return (
    <div className={styles.detail}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.number}>
        {value ?? UNKNOWN} <span>{words.status[status]}</span>
      </p>
      {status !== "reported" && <p className={styles.means}>{words.statusMeans[status]}</p>}
      <dl>
        <dt>{words.report.raw}</dt>
        <dd>{raw === null ? words.report.none : <span className={styles.raw}>{raw}</span>}</dd>
        <dt>{words.report.place}</dt>
        <dd>{place}</dd>
        <dt>{words.report.key}</dt>
        <dd className={styles.key}>{cell}</dd>
      </dl>
    </div>
  );
}

/** How its number follows from the others, where it does, and which checks touch it. */
export function CellChecks({ view, findings, words }: { view: CellView; findings: readonly FindingView[]; words: DetailWords }) {
  return (
    <div className={styles.detail}>
      {view.proof && <Proof proof={view.proof} title={words.report.proof} />}
      {view.findings.length > 0 && (
        <>
          <h3>{words.report.touching}</h3>
          <ul className={styles.findings}>
            {view.findings.map((index) => {
              const finding = findings[index];
              return finding && <Touching key={index} finding={finding} words={words} />;
            })}
          </ul>
        </>
      )}
    </div>
  );
}

function Touching({ finding: { verdict, message }, words }: { finding: FindingView; words: DetailWords }) {
  return (
    <li className={styles[verdict]}>
      <strong>
        {SIGNS[verdict]} {verdict === "confirmed" ? words.source.confirmedSign : words.verdict[verdict]}
      </strong>{" "}
      {message}
    </li>
  );
}

function Proof({ proof, title }: { proof: ProofView; title: string }) {
  return (
    <>
      <h3>{title}</h3>
      <p>{proof.lead}</p>
      <ol className={styles.proof}>
        {proof.steps.map(({ equation, numbers, result }) => (
          <li key={`${numbers} ${result}`}>
            {equation}
            <span className={styles.equation}>{numbers}</span>
            {result}
          </li>
        ))}
      </ol>
    </>
  );
}
