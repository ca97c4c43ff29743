"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { FileInput } from "@/components/controls/file-input";
import type { RosterChange } from "@/lib/report/roster";
import type { ReadSheet } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { controls } from "@/lib/words/zh/controls";
import { roster as words } from "@/lib/words/zh/roster";
import styles from "./account.module.css";

type RosterImportProps = {
  areaId: string;
  imported: ReadSheet | null;
  compared: readonly { bodyId: string; change: RosterChange }[];
  take: (read: ReadSheet | null) => void;
};

type Answer = ReadSheet & { error?: { message: string } };

/** Sends the file to be read; the answer is a preview, nothing is saved by it. */
async function read(areaId: string, file: File): Promise<ReadSheet | string> {
  try {
    const response = await fetch(`/api/desk/roster/read?areaId=${areaId}`, { method: "POST", body: file });
    const answer = (await response.json()) as Answer;
    return response.ok ? answer : (answer.error?.message ?? controls.unreadable);
  } catch {
    return controls.offline;
  }
}

export function RosterImport({ areaId, imported, compared, take }: RosterImportProps) {
  const [failure, setFailure] = useState("");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (file: File) => {
    const answer = await read(areaId, file);
    setFailure(typeof answer === "string" ? answer : "");
    if (typeof answer !== "string") take(answer);
  };
  const count = (change: RosterChange) => compared.filter((one) => one.change === change).length;
  return (
    <div className={styles.import}>
      <label htmlFor={id}>{words.import}</label>
      <p className="note">{words.importHint}</p>
      <FileInput ref={input} id={id} accept=".xlsx,.csv" onFiles={([file]) => file && void choose(file)} />
      {failure && <p role="alert">{failure}</p>}
      {imported && (
        <div className="notice" role="status">
          <p>
            <strong>{words.preview}</strong>
          </p>
          {imported.lines.length > 0 && (
            <p>
              {fill(words.previewLead, {
                fresh: count("new"),
                changed: count("changed"),
                gone: count("gone"),
                changes: imported.changes.length,
                clerks: imported.lines.filter(({ clerk }) => clerk).length,
              })}
            </p>
          )}
          {imported.problems.length > 0 && <p>{fill(words.problems, { n: imported.problems.length })}</p>}
          <ul>
            {imported.problems.slice(0, 50).map(({ sheet, row, message }) => (
              <li key={`${sheet} ${row} ${message}`}>{row > 0 ? fill(words.problemAt, { sheet, row, message }) : message}</li>
            ))}
          </ul>
          <p>
            <Button onClick={() => take(null)}>{words.discard}</Button>
          </p>
        </div>
      )}
    </div>
  );
}
