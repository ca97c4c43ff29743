import { formatCell, formatNumber } from "@/lib/format";
import { equationsOf, type Language, labelOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { CellLink } from "./cell-link";
import styles from "./findings.module.css";

type Props = { language: Language; form: FormId | null; report: Report; findings: readonly Finding[] };

const ORDER = ["fail", "warn", "undecided", "note"] as const;
const SIGNS = { pass: "✓", fail: "◷", warn: "?", note: "·", undecided: "–" } as const;

/** What the checks found: doubts first, with both sides and the cells; what holds is folded away. */
export function Findings({ findings, ...context }: Props) {
  const words = wordsIn(context.language);
  const of = (verdict: Finding["verdict"]) => findings.filter((finding) => finding.verdict === verdict);
  const open = ORDER.flatMap(of);
  const passed = of("pass");
  const counts = { n: findings.length, pass: passed.length, fail: of("fail").length, undecided: of("undecided").length };
  return (
    <section className={styles.findings} aria-labelledby="findings">
      <h2 id="findings">{words.report.findings}</h2>
      <p className={styles.lead}>{fill(words.report.findingsLead, counts)}</p>
      {open.length > 0 && <FindingList findings={open} {...context} />}
      {passed.length > 0 && (
        <details>
          <summary>✓ {fill(words.report.passed, { n: passed.length })}</summary>
          <FindingList findings={passed} {...context} />
        </details>
      )}
    </section>
  );
}

const FindingList = ({ findings, ...context }: Props) => (
  <ul className={styles.list}>
    {findings.map((finding) => (
      <li key={`${finding.rule} ${finding.subject}`} className={styles[finding.verdict]}>
        <FindingText finding={finding} {...context} />
      </li>
    ))}
  </ul>
);

function FindingText({ finding, language, form, report }: Omit<Props, "findings"> & { finding: Finding }) {
  const words = wordsIn(language);
  const { rule, verdict, message, left, right, difference, cells } = finding;
  return (
    <>
      <p>
        <strong>
          {SIGNS[verdict]} {words.verdict[verdict]}
        </strong>{" "}
        {message[language]} <span className={styles.rule}>{rule}</span>
      </p>
      {cells.length > 0 && form !== null && (
        <p className={styles.sums}>
          <Sides finding={finding} form={form} report={report} language={language} />
          {left !== null && right !== null && (
            <span className={styles.numbers}>
              {words.report.left} {formatNumber(left)} · {words.report.right} {formatNumber(right)} · {words.report.difference}{" "}
              {formatNumber(difference)}
            </span>
          )}
        </p>
      )}
    </>
  );
}

type SidesProps = { finding: Finding; form: FormId; report: Report; language: Language };

/** An equation of the form in its numbers, each a way to its cell; other rules just name their cells. */
export function Sides({ finding: { rule, subject, cells, verdict }, ...context }: SidesProps) {
  const equation = equationsOf(context.form).find(({ id }) => id === `${rule} ${subject}`);
  if (!equation) return <Terms keys={cells} sign={wordsIn(context.language).compare.listComma} {...context} />;
  return (
    <span className={styles.equation}>
      <Terms keys={equation.left} sign=" + " {...context} />
      {verdict === "fail" ? " ≠ " : " = "}
      <Terms keys={equation.right} sign=" + " {...context} />
    </span>
  );
}

function Terms({ keys, sign, form, report, language }: Omit<SidesProps, "finding"> & { keys: readonly CellKey[]; sign: string }) {
  return keys.map((key, index) => {
    const reading = report.cells[key];
    return (
      <span key={key}>
        {index > 0 && sign}
        <CellLink cell={key} title={labelOf(key, form, language)}>
          {reading?.status === "notApplicable" ? "/" : formatCell(reading?.value ?? null)}
        </CellLink>
      </span>
    );
  });
}
