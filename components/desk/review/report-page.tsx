import { cellView } from "@/components/report/view";
import type { Body } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import type { SourceBlock, SourcePage } from "@/lib/report/source";
import { type From, MOVES, type Move, type ReportState } from "@/lib/report/states";
import { suspectsOf } from "@/lib/report/suspect";
import type { Evidence } from "@/lib/report/times";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import { review as words } from "@/lib/words/zh/review";
import { Actions } from "./actions";
import { Correct } from "./correct";
import { DeskReader } from "./desk-reader";
import { Facts } from "./facts";
import { type OriginalEntry, Originals } from "./originals";
import { Replies, type ReplyEntry } from "./replies";
import styles from "./review.module.css";
import { timeText } from "./time-text";

export type DeskReportProps = {
  areaId: string;
  body: Body;
  name: string;
  year: number;
  revision: string;
  report: {
    state: ReportState;
    submittedAt: Date | null;
    publishedOn: string | null;
    publishedUrl: string | null;
    liveAt: Date | null;
    liveVersion: number | null;
    evidence: Evidence | null;
  };
  version: {
    number: number;
    form: FormId | null;
    content: Report;
    findings: readonly Finding[];
    documentHash: string;
    document: { name: string };
  };
  versions: readonly { number: number; at: Date; by: string; role: string; reason: string }[];
  blocks: readonly SourceBlock[];
  pages: readonly SourcePage[];
  originals: readonly OriginalEntry[];
  replies: readonly ReplyEntry[];
  moves: readonly { number: number; move: Move; from: From; to: ReportState; at: Date; by: string; role: string; note: string }[];
  receipts: readonly string[];
  notes: readonly { cell: string; note: string }[];
  doubtful: readonly CellKey[];
  repairs: readonly { cell: CellKey; value: number; equations: number }[];
  open: number;
  isReviewed: boolean;
  may: {
    moves: readonly Move[];
    correct: boolean;
    publication: boolean;
    review: boolean;
    original: boolean;
    takeDown: boolean;
    release: boolean;
    reply: boolean;
  };
};

/** A report on the desk: where it stands, what it says beside its source, and what may be done with it. */
export function DeskReportPage(props: DeskReportProps) {
  const {
    areaId,
    body,
    name,
    year,
    revision,
    report,
    version,
    blocks,
    pages,
    originals,
    notes,
    doubtful,
    repairs,
    open,
    isReviewed,
    may,
  } = props;
  const ref = { areaId, bodyId: body.id, year, revision };
  const { form, content, findings, document } = version;
  return (
    <>
      <h1>{fill(words.title, { name, year })}</h1>
      <Facts {...props} />
      <Actions report={ref} published={report} moves={may.moves} {...{ open, may, isReviewed }} />
      <DeskReader
        {...{ form, content, findings, blocks, pages }}
        file={document.name}
        picture={`/api/desk/pictures/${version.documentHash}?area=${areaId}`}
      >
        {may.correct && form !== null && (
          <Correct
            isShown={report.liveVersion === version.number}
            report={ref}
            cells={cellStates(version, form, blocks, notes)}
            doubtful={doubtful}
            repairs={repairs}
          />
        )}
      </DeskReader>
      <Replies report={{ areaId, bodyId: body.id, year }} {...{ form, findings }} replies={props.replies} mayWrite={may.reply} />
      <Originals report={ref} originals={originals} hasPages={pages.length > 0} may={may} />
      <History {...props} />
    </>
  );
}

function cellStates(
  { content, findings }: DeskReportProps["version"],
  form: FormId,
  blocks: readonly SourceBlock[],
  notes: DeskReportProps["notes"],
) {
  const input = {
    language: "zh" as const,
    form,
    report: content,
    findings,
    suspects: suspectsOf(findings),
    lines: blocks.flatMap((block) => block.lines),
    pages: [],
  };
  return Object.fromEntries(
    cellsOf(form).map(({ key }) => {
      const { label, shown } = cellView(key, input);
      return [key, { label, shown, note: notes.find(({ cell }) => cell === key)?.note ?? "" }];
    }),
  );
}

const roleName = (role: string): string =>
  role in desk.roles ? desk.roles[role as keyof typeof desk.roles] : role === "admin" ? desk.roles.system : "系统";

const moveName = (move: Move): string => MOVES.find((one) => one.move === move)?.zh ?? move;

function History({ moves, versions }: DeskReportProps) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className={styles.history}>
        {moves.map(({ number, move, at, by, role, note }) => (
          <li key={number}>
            {fill(words.historyEntry, { at: timeText(at), by, role: roleName(role), move: moveName(move) })}
            {note && <q>{note}</q>}
          </li>
        ))}
      </ol>
      <h2>{words.versions}</h2>
      <ol className={styles.history}>
        {versions.map(({ number, at, by, reason }) => (
          <li key={number}>{fill(words.versionEntry, { n: number, at: timeText(at), by, reason })}</li>
        ))}
      </ol>
    </section>
  );
}
