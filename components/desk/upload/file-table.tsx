"use client";

import { Button, ButtonLink } from "@/components/controls/button";
import type { Stage } from "@/lib/report/stages";
import { fill } from "@/lib/words/fill";
import { upload as words } from "@/lib/words/zh/upload";
import type { Outgoing } from "./send-files";
import styles from "./upload.module.css";

/** A file as the server knows it. */
export type FileState = {
  id: string;
  name: string;
  stage: Stage;
  stageName: string;
  waiting: boolean;
  bodyId: string | null;
  report: string | null;
  year: number | null;
  notes: readonly string[];
  clean: boolean;
};

type Props = {
  areaId: string;
  uploadId: string;
  files: readonly FileState[];
  outgoing: readonly Outgoing[];
  onChange: (path: "cancel" | "retry", id: string) => void;
};

const DONE: readonly Stage[] = ["checked", "accepted", "known", "cancelled"];

/** Each file with how far it is, whose it is taken for, what needs a look, and what can be done. */
export function FileTable({ areaId, uploadId, files, outgoing, onChange }: Props) {
  const known = new Set(files.map(({ id }) => id));
  const here = outgoing.filter(({ id }) => !known.has(id));
  const real = files.filter(({ stage }) => stage !== "opened");
  const summary = {
    files: real.length + here.length,
    done: real.filter(({ stage }) => DONE.includes(stage)).length,
    left: real.filter(({ waiting }) => waiting).length + here.length,
    refused: real.filter(({ stage }) => stage === "refused").length,
  };
  return (
    <section aria-label={words.files}>
      <p role="status" className={styles.summary}>
        {fill(words.summary, summary)}
      </p>
      <table className={styles.files}>
        <thead>
          <tr>
            {[words.file, words.progress, words.report, words.notes, words.actions].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Row key={file.id} file={file} {...{ areaId, uploadId, onChange }} />
          ))}
          {here.map((one) => (
            <OutgoingRow key={one.id} outgoing={one} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const STEPS: readonly Stage[] = ["queued", "read", "matched", "checked"];

function Row({ file, areaId, uploadId, onChange }: { file: FileState } & Pick<Props, "areaId" | "uploadId" | "onChange">) {
  const { id, name, stage, stageName, waiting, bodyId, report, year, notes } = file;
  const about = fill(words.fileOf, { name });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.progress}>
        {waiting && <progress max={STEPS.length} value={STEPS.indexOf(stage) + 1} aria-label={about} />}
        {stageName}
      </td>
      <td data-label={words.report}>{report ?? words.unknown}</td>
      <td data-label={words.notes}>
        {stage === "checked" && notes.length === 0 ? words.none : notes.map((note) => <p key={note}>{note}</p>)}
      </td>
      <td>
        <div className={styles.actions}>
          {stage === "checked" && (
            <ButtonLink href={`/desk/uploads/${uploadId}/${id}?area=${areaId}`} aria-label={about + words.preview}>
              {words.preview}
            </ButtonLink>
          )}
          {(stage === "accepted" || stage === "known") && bodyId !== null && year !== null && (
            <ButtonLink href={`/desk/reports/${bodyId}/${year}?area=${areaId}`} aria-label={about + words.open}>
              {words.open}
            </ButtonLink>
          )}
          {(waiting || stage === "checked") && (
            <Button onClick={() => onChange("cancel", id)} aria-label={about + words.cancel}>
              {words.cancel}
            </Button>
          )}
          {(stage === "refused" || stage === "cancelled") && (
            <Button onClick={() => onChange("retry", id)} aria-label={about + words.retry}>
              {words.retry}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function OutgoingRow({
  outgoing: { id, file, state, percent, message },
  onChange,
}: { outgoing: Outgoing } & Pick<Props, "onChange">) {
  const about = fill(words.fileOf, { name: file.name });
  return (
    <tr>
      <th scope="row">{file.name}</th>
      <td data-label={words.progress}>
        {state === "sending" && <progress max={100} value={percent} aria-label={about} />}
        {state === "sending" ? fill(words.sending, { percent }) : state === "failed" ? words.notSent : words.waitingToSend}
      </td>
      <td data-label={words.report}>{words.unknown}</td>
      <td data-label={words.notes}>{message}</td>
      <td>
        <div className={styles.actions}>
          {state === "failed" && (
            <Button onClick={() => onChange("retry", id)} aria-label={about + words.retry}>
              {words.retry}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
