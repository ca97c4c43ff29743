"use client";

import type { CellKey } from "@/lib/report/form";
import type { Words } from "@/lib/words/zh";
import styles from "./detail.module.css";
import type { CellView, FindingView, ProofView } from "./view";

export type DetailWords = Pick<Words, "report" | "status" | "statusMeans" | "verdict">;

const SIGNS = { pass: "✓", fail: "◷", warn: "?", note: "·", undecided: "–" } as const;

type Props = { cell: CellKey; view: CellView; findings: readonly FindingView[]; words: DetailWords };

/** Everything about one cell: what it is, what became of it, what the page says, and which checks touch it. */
export function CellDetail({ cell, view, findings, words }: Props) {
  const { status, value, raw, place, proof, label } = view;
  return (
    <div className={styles.detail}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.number}>
        {value ?? "—"} <span>{words.status[status]}</span>
      </p>
      <p className={styles.means}>{words.statusMeans[status as keyof DetailWords["statusMeans"]]}</p>
      <dl>
        <dt>{words.report.raw}</dt>
        <dd>{raw === null ? words.report.none : <q className={styles.raw}>{raw}</q>}</dd>
        <dt>{words.report.place}</dt>
        <dd>{place}</dd>
        <dt>{words.report.key}</dt>
        <dd className={styles.key}>{cell}</dd>
      </dl>
      {proof && <Proof proof={proof} title={words.report.proof} />}
      <h3>{words.report.touching}</h3>
      <ul className={styles.findings}>
        {view.findings.length === 0 && <li>{words.report.none}</li>}
        {view.findings.map((index) => {
          const finding = findings[index];
          return (
            finding && (
              <li key={index} className={styles[finding.verdict]}>
                <strong>
                  {SIGNS[finding.verdict]} {words.verdict[finding.verdict]}
                </strong>{" "}
                {finding.message}
              </li>
            )
          );
        })}
      </ul>
    </div>
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
