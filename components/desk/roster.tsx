"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, DownloadLink } from "@/components/controls/button";
import { useUnsaved } from "@/components/controls/leaving";
import { useWrite } from "@/components/controls/write";
import { formatCell, formatMoment } from "@/lib/format";
import { compareRosters, type RosterLine } from "@/lib/report/roster";
import { type ChangeDraft, changeOf, followed, withChange, withoutChange } from "@/lib/report/roster-change";
import type { BodyChange, ReadSheet, SheetLine } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { people } from "@/lib/words/zh/people";
import { roster as words } from "@/lib/words/zh/roster";
import styles from "./account.module.css";
import { Notice, type SlipView } from "./notice";
import { PendingChanges } from "./pending-changes";
import { RosterChange } from "./roster-change";
import { RosterImport } from "./roster-import";
import { RosterTable } from "./roster-table";

export type RosterEditorProps = {
  areaId: string;
  year: number;
  revision: number;
  settledAt: string | null;
  lines: readonly RosterLine[];
  names: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, string>>;
  site: string;
};

const plain = (line: RosterLine): SheetLine => ({ ...line, name: "", short: "", kind: null, clerk: null });

/** The roster of a year as it will be saved; what comes from a file is marked until then. */
export function RosterEditor({ areaId, year, revision, settledAt, lines: settled, names, kinds, site }: RosterEditorProps) {
  const [lines, setLines] = useState(() => settled.map(plain));
  const [changes, setChanges] = useState<readonly BodyChange[]>([]);
  const [slips, setSlips] = useState<readonly SlipView[]>([]);
  const [imported, setImported] = useState<ReadSheet | null>(null);
  const { send, busy, refused } = useWrite<{ slips: SlipView[] }>("/api/desk/roster/settle");
  const [stage, setStage] = useState<"settled" | "changed" | "saved">("settled");
  useUnsaved(stage === "changed");
  const router = useRouter();
  const [before, setBefore] = useState(settled);
  // A change that was taken back has moved lines under this screen.
  if (before !== settled) {
    setBefore(settled);
    setLines(followed(lines, before, settled));
  }
  const edit = (next: SheetLine[]) => {
    setStage("changed");
    setLines(next);
  };
  const known = new Set(Object.keys(names));
  const nameOf = (bodyId: string) => names[bodyId] ?? (lines.find((line) => line.bodyId === bodyId)?.name || bodyId);
  const bodies = [...new Set([...known, ...lines.map(({ bodyId }) => bodyId)])].map((id) => ({ id, name: nameOf(id) }));
  const put = (draft: ChangeDraft) => {
    edit(withChange(lines, draft));
    setChanges([...changes, changeOf(draft)]);
  };
  const drop = (dropped: BodyChange) => {
    const left = changes.filter((change) => change !== dropped);
    edit(withoutChange(lines, dropped, left, known));
    setChanges(left);
  };
  const take = (read: ReadSheet | null) => {
    setImported(read);
    edit(read && read.lines.length > 0 ? read.lines : settled.map(plain));
    setChanges(read?.changes ?? []);
    if (read === null) setStage("settled");
  };
  const save = async () => {
    const answer = await send({ areaId, year, revision, lines, changes });
    if (!answer) return;
    setSlips(answer.slips);
    setImported(null);
    setChanges([]);
    setStage("saved");
    router.refresh();
  };
  const owing = formatCell(lines.filter(({ owes }) => owes).length);
  const compared = compareRosters(settled, lines);
  return (
    <section>
      <div className={styles.screen}>
        <p>
          {settledAt ? fill(words.settled, { revision, at: formatMoment(settledAt), owing }) : words.proposed}{" "}
          <DownloadLink href={`/api/desk/roster/file?area=${areaId}&year=${year}`}>{words.export}</DownloadLink>
        </p>
        <RosterImport areaId={areaId} imported={imported} compared={compared} take={take} />
        <RosterChange year={year} bodies={bodies} onAdd={put} />
        <PendingChanges changes={changes} nameOf={nameOf} drop={drop} />
        <RosterTable
          lines={lines}
          names={names}
          kinds={kinds}
          compared={imported || changes.length > 0 ? compared : []}
          change={edit}
        />
        {refused && <p role="alert">{refused.message}</p>}
        <p className={styles.save}>
          <Button kind="primary" onClick={save} disabled={busy}>
            {words.save}
          </Button>{" "}
          <span role="status">{stage === "saved" && !busy ? words.saved : ""}</span>
        </p>
      </div>
      {slips.length > 0 && (
        <div>
          <p className={styles.screen}>
            {words.printed}{" "}
            <Button kind="primary" onClick={() => window.print()}>
              {people.create.print}
            </Button>
          </p>
          {slips.map((slip) => (
            <Notice key={slip.username} slip={slip} title={people.notice.title} site={site} />
          ))}
        </div>
      )}
    </section>
  );
}
