/** A change of bodies (合并、拆分、划转、撤销、更名) as it is entered on the roster of a year, before it is saved. */
import type { BodyKind, Day } from "./body";
import { isSame, type RosterLine } from "./roster";
import type { BodyChange, ChangeKind, SheetLine } from "./roster-sheet";

/** What stands in the form. `to`: a body's code, or `NEW` for one that is made by the change. */
export type ChangeDraft = {
  kind: ChangeKind;
  on: string;
  from: string;
  to: string;
  name: string;
  short: string;
  code: string;
  bodyKind: BodyKind;
  note: string;
};

/** No code of a body: they begin with a letter. */
export const NEW = "+";

export type ChangeFault = "on" | "from" | "to" | "name" | "code";

const CODE = /^[a-z][a-z0-9-]{1,39}$/;

/** What is missing or wrong; nothing where the change can be taken. */
export function faultsOf(draft: ChangeDraft, year: number, known: ReadonlySet<string>): readonly ChangeFault[] {
  const { kind, on, from, to, name, code } = draft;
  const makesBody = kind !== "rename" && to === NEW;
  const faults: [ChangeFault, boolean][] = [
    ["on", !/^\d{4}-\d{2}-\d{2}$/.test(on) || !on.startsWith(`${year}-`)],
    ["from", !known.has(from)],
    ["to", kind !== "rename" && !makesBody && (!known.has(to) || to === from)],
    ["name", (kind === "rename" || makesBody) && name.trim() === ""],
    ["code", makesBody && (!CODE.test(code) || known.has(code))],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

export const changeOf = ({ kind, on, from, to, name, code, note }: ChangeDraft): BodyChange => ({
  ...{ kind, on, from, note: note.trim() },
  to: kind === "rename" ? from : to === NEW ? code : to,
  name: kind === "rename" ? name.trim() : "",
});

/** After a merger and a dissolution nothing of the old body stays. */
const ends = (kind: ChangeKind): boolean => kind === "merger" || kind === "dissolution";

/** The roster with what the change brings: the line of a new body, and the last day of one that is no more. */
export function withChange(lines: readonly SheetLine[], draft: ChangeDraft): SheetLine[] {
  const { kind, on, from, to, name, short, code, bodyKind } = draft;
  const ended = lines.map((line) => (ends(kind) && line.bodyId === from ? { ...line, until: line.until ?? on } : line));
  if (kind === "rename" || to !== NEW) return ended;
  const made = { bodyId: code, owes: true, from: on, until: null, note: "", name: name.trim(), short: short.trim() };
  return [...ended, { ...made, kind: bodyKind, clerk: null }];
}

/** The lines being worked on, once others were saved meanwhile: those that this moved follow it, the rest stay as typed. */
export function followed(lines: readonly SheetLine[], before: readonly RosterLine[], now: readonly RosterLine[]): SheetLine[] {
  const [old, fresh] = [new Map(before.map((line) => [line.bodyId, line])), new Map(now.map((line) => [line.bodyId, line]))];
  return lines.flatMap((line) => {
    const [was, is] = [old.get(line.bodyId), fresh.get(line.bodyId)];
    if (was && !is) return [];
    return was && is && !isSame(was, is) ? [{ ...line, ...is }] : [line];
  });
}

/** The roster after a change is dropped again; a body that it alone was to make goes with it. */
export function withoutChange(
  lines: readonly SheetLine[],
  dropped: BodyChange,
  left: readonly BodyChange[],
  known: ReadonlySet<string>,
): SheetLine[] {
  const isMade = (id: string): boolean => known.has(id) || left.some(({ from, to }) => from === id || to === id);
  const restored = (line: SheetLine, until: Day | null): SheetLine =>
    ends(dropped.kind) && line.bodyId === dropped.from && until === dropped.on ? { ...line, until: null } : line;
  return lines.filter(({ bodyId }) => bodyId !== dropped.to || isMade(bodyId)).map((line) => restored(line, line.until));
}
