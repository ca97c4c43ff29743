import { type Column, DataTable } from "@/components/controls/data-table";
import { Form } from "@/components/controls/form";
import { type BodyChange, CHANGE_NAMES } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { roster as words } from "@/lib/words/zh/roster";

const COLUMNS: readonly Column[] = [
  { key: "on", title: words.on, sortable: true },
  { key: "what", title: words.what },
  { key: "from", title: words.fromBody },
  { key: "to", title: words.toBody },
  { key: "note", title: words.note },
];
const UNDO: Column = { key: "undo", title: words.undoTitle };

type Props = {
  areaId: string;
  year: number;
  revision: number;
  changes: readonly BodyChange[];
  names: Readonly<Record<string, string>>;
  canWrite: boolean;
};

/** What happened to the bodies in the year, as it was saved; what was put down by mistake can be taken out again. */
export function SavedChanges({ areaId, year, revision, changes, names, canWrite }: Props) {
  const rows = changes.map(({ note, ...change }) => {
    const { on, kind, from, to, name } = change;
    const [fromName, toName] = [names[from] ?? from, kind === "rename" ? name : (names[to] ?? to)];
    const told = fill(words.pendingChange, { on, kind: CHANGE_NAMES[kind], from: fromName, to: toName, note: "" });
    const fixed = { areaId, year, revision, ...change };
    return {
      key: `${on} ${kind} ${from} ${to} ${name}`,
      cells: {
        ...{ on: { show: on }, what: { show: CHANGE_NAMES[kind] }, from: { show: fromName }, to: { show: toName } },
        note: { show: note },
        undo: {
          show: (
            <Form
              {...{ path: "/api/desk/roster/undo", fixed, submit: words.undo, kind: "plain" }}
              label={`${words.undo}：${told.trim()}`}
            />
          ),
        },
      },
    };
  });
  return (
    <>
      {canWrite && rows.length > 0 && <p className="note">{words.undoLead}</p>}
      <DataTable
        caption={words.changeCaption}
        columns={canWrite ? [...COLUMNS, UNDO] : COLUMNS}
        empty={words.noChanges}
        rows={rows}
      />
    </>
  );
}
