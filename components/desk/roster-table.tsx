"use client";

import { type Column, DataTable } from "@/components/controls/data-table";
import form from "@/components/controls/form.module.css";
import type { RosterChange } from "@/lib/report/roster";
import type { SheetLine } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { roster as words } from "@/lib/words/zh/roster";

type RosterTableProps = {
  lines: readonly SheetLine[];
  names: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, string>>;
  /** What each line is against the settled roster; empty where that need not be said. */
  compared: readonly { bodyId: string; change: RosterChange }[];
  change: (lines: SheetLine[]) => void;
};

const COLUMNS: readonly Column[] = [
  { key: "body", title: words.body, sortable: true },
  { key: "kind", title: words.kind, sortable: true },
  { key: "owes", title: words.owes, sortable: true },
  { key: "from", title: words.from },
  { key: "until", title: words.until },
  { key: "note", title: words.note },
  { key: "change", title: words.change, sortable: true },
];

/** Every line can be changed where it stands. */
export function RosterTable({ lines, names, kinds, compared, change }: RosterTableProps) {
  const changes = new Map(compared.map((one) => [one.bodyId, one.change]));
  const put = (bodyId: string, part: Partial<SheetLine>) =>
    change(lines.map((line) => (line.bodyId === bodyId ? { ...line, ...part } : line)));
  const rows = lines.map((line) => {
    const { bodyId, owes, from, until, note } = line;
    const body = names[bodyId] ?? line.name;
    const day = (key: "from" | "until", title: string, value: string | null) => (
      <input
        type="date"
        className={form.control}
        aria-label={`${body} ${title}`}
        value={value ?? ""}
        onChange={(event) => put(bodyId, { [key]: event.target.value || null })}
      />
    );
    return {
      key: bodyId,
      cells: {
        body: { show: body },
        kind: { show: kinds[bodyId] ?? line.kind ?? "" },
        owes: {
          sort: owes ? 1 : 0,
          show: (
            <label className={form.box}>
              <input
                type="checkbox"
                checked={owes}
                aria-label={fill(words.owesBody, { body })}
                onChange={(event) => put(bodyId, { owes: event.target.checked })}
              />
            </label>
          ),
        },
        from: { show: day("from", words.from, from) },
        until: { show: day("until", words.until, until) },
        note: {
          show: (
            <input
              className={form.control}
              aria-label={fill(words.noteOf, { body })}
              value={note}
              maxLength={200}
              onChange={(event) => put(bodyId, { note: event.target.value })}
            />
          ),
        },
        change: { show: words.changes[changes.get(bodyId) ?? "same"] },
      },
    };
  });
  return <DataTable caption={words.caption} columns={COLUMNS} rows={rows} empty={words.empty} />;
}
