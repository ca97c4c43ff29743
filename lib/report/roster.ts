/** Who must report on a year (应报单位名录): as the area has settled it, as it is proposed, and what differs. */
import type { Body, Day } from "./body";
import { owesReport } from "./coverage";

/** `from` and `until` where a body owes its report for a part of the year only. */
export type RosterLine = { bodyId: string; owes: boolean; from: Day | null; until: Day | null; note: string };

const within = (day: Day | null, year: number): Day | null => (day?.startsWith(`${year}-`) ? day : null);

/** Bodies that stood at some time of the year; an exemption of last year goes on, with its reason. */
export function proposeRoster(bodies: readonly Body[], year: number, last: readonly RosterLine[]): RosterLine[] {
  const before = new Map(last.map((line) => [line.bodyId, line]));
  return bodies.flatMap((body): RosterLine[] => {
    const stood = (body.from ?? "") <= `${year}-12-31` && (body.until === null || body.until > `${year}-01-01`);
    if (!stood) return [];
    const [from, until] = [within(body.from, year), within(body.until, year)];
    const exempt = before.get(body.id)?.owes === false && !before.get(body.id)?.until;
    const owes = owesReport(body, year) && !exempt;
    const note = exempt ? (before.get(body.id)?.note ?? "") : until && !owes ? `${until}撤销或并入其他单位` : "";
    return [{ bodyId: body.id, owes, from, until, note }];
  });
}

export type RosterChange = "same" | "new" | "changed" | "gone";

export const isSame = (a: RosterLine, b: RosterLine): boolean =>
  a.owes === b.owes && a.from === b.from && a.until === b.until && a.note === b.note;

/** What each line of the second list is against the first, then the lines that are gone. */
export function compareRosters(before: readonly RosterLine[], after: readonly RosterLine[]) {
  const old = new Map(before.map((line) => [line.bodyId, line]));
  const kept = new Set(after.map(({ bodyId }) => bodyId));
  const changeOf = (line: RosterLine): RosterChange => {
    const was = old.get(line.bodyId);
    return was ? (isSame(was, line) ? "same" : "changed") : "new";
  };
  return [
    ...after.map((line) => ({ bodyId: line.bodyId, change: changeOf(line) })),
    ...before.filter(({ bodyId }) => !kept.has(bodyId)).map(({ bodyId }) => ({ bodyId, change: "gone" as const })),
  ];
}

/** Settled rosters by year. */
export type Rosters = ReadonlyMap<number, readonly RosterLine[]>;

/** Who owes a report on a year: as settled, else as it would be proposed from the latest roster before. */
export function owersOf(year: number, bodies: readonly Body[], rosters: Rosters): ReadonlySet<string> {
  const before = [...rosters.keys()].filter((one) => one < year).sort((a, b) => b - a)[0];
  const last = before === undefined ? [] : (rosters.get(before) ?? []);
  const lines = rosters.get(year) ?? proposeRoster(bodies, year, last);
  return new Set(lines.flatMap(({ bodyId, owes }) => (owes ? [bodyId] : [])));
}
