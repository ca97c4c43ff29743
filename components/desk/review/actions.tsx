import { Checkbox, Field, Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import type { Move } from "@/lib/report/states";
import { EVIDENCE_KINDS, EVIDENCE_NAMES, type Evidence } from "@/lib/report/times";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import styles from "./review.module.css";
import { SubmitReport } from "./submit-report";

export type ReportRef = { areaId: string; bodyId: string; year: number; revision: string };
export type Published = { publishedOn: string | null; publishedUrl: string | null; evidence: Evidence | null };

type Props = {
  report: ReportRef;
  published: Published;
  moves: readonly Move[];
  /** Hard failures that nobody explained. */
  open: number;
  may: { publication: boolean; review: boolean; takeDown: boolean };
  isReviewed: boolean;
};

const EVIDENCE = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_NAMES[kind] }));

/** When and where the body published it, as the law asks. */
export const PublicationFields = ({ publishedOn, publishedUrl, evidence }: Published) => (
  <>
    <Field label={words.publishedOn} name="publishedOn" type="date" optional defaultValue={publishedOn ?? ""} />
    <Field label={words.publishedUrl} name="publishedUrl" type="url" optional defaultValue={publishedUrl ?? ""} />
    <details>
      <summary>{words.evidenceKind}</summary>
      <Select label={words.evidenceWhat} name="evidence" options={EVIDENCE} defaultValue={evidence?.kind ?? "page"} />
      <Field
        {...{ label: words.evidenceReference, name: "reference", hint: words.evidenceHint, optional: true }}
        defaultValue={evidence && evidence.kind !== "page" ? evidence.reference : ""}
      />
      <Field label={words.evidenceHash} name="sha256" optional spellCheck={false} defaultValue={evidence?.sha256 ?? ""} />
    </details>
  </>
);

const PATHS: Partial<Record<Move, { path: string; title: string; needsNote: boolean; danger?: true }>> = {
  takeBack: { path: "take-back", title: words.takeBack, needsNote: false },
  return: { path: "return", title: words.return, needsNote: true },
  accept: { path: "accept", title: words.acceptMove, needsNote: false },
  withdraw: { path: "withdraw", title: words.withdraw, needsNote: true, danger: true },
  reopen: { path: "reopen", title: words.reopen, needsNote: true },
};

/** What the viewer may do with the report as it stands. */
export function Actions({ report, published, moves, open, may, isReviewed }: Props) {
  return (
    <section className={styles.actions} aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      {moves.includes("submit") && (
        <details open>
          <summary>{words.submit}</summary>
          <p>{words.submitLead}</p>
          <SubmitReport report={report}>
            <Field label={words.reviewer} name="reviewer" />
            <Field label={words.signer} name="signer" />
            <PublicationFields {...published} />
            <Checkbox label={words.secrecy} name="secrecy" />
          </SubmitReport>
        </details>
      )}
      {moves.map((move) => (
        <MoveForm key={move} move={move} report={report} />
      ))}
      {moves.includes("show") && (
        <details open>
          <summary>{words.showMove}</summary>
          <Form path="/api/desk/reports/publish" fixed={report} submit={words.showMove}>
            {open > 0 && <TextArea label={words.override} name="override" hint={fill(words.overrideLead, { n: open })} />}
          </Form>
        </details>
      )}
      {may.review && !isReviewed && (
        <details>
          <summary>{words.markReviewed}</summary>
          <p>{words.markReviewedLead}</p>
          <Form path="/api/desk/reports/reviewed" fixed={report} submit={words.markReviewed} />
        </details>
      )}
      {may.publication && (
        <details>
          <summary>{words.setPublication}</summary>
          <Form path="/api/desk/reports/publication" fixed={report} submit={words.save}>
            <PublicationFields {...published} />
          </Form>
        </details>
      )}
    </section>
  );
}

function MoveForm({ move, report }: { move: Move; report: ReportRef }) {
  const form = PATHS[move];
  if (!form) return null;
  const { path, title, needsNote, danger } = form;
  return (
    <details>
      <summary>{title}</summary>
      <Form path={`/api/desk/reports/${path}`} fixed={report} submit={title} kind={danger ? "danger" : "primary"}>
        {needsNote && <TextArea label={words.note} name="note" hint={words.noteHint} />}
      </Form>
    </details>
  );
}
