/** What visitors and bodies have said: for everyone what the office let through, for the office what waits. */
import { dayOf } from "@/lib/clock";
import { type AreaEntry, readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listProblems, type Problem, type ProblemStatus } from "@/lib/db/problems";
import { listReplies, type Reply } from "@/lib/db/replies";
import { type Body, type Day, nameOf } from "@/lib/report/body";
import { formsOf, labelOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";

/** `text` is null until somebody of the office has read it. */
export type PublicProblem = {
  id: string;
  bodyId: string;
  year: number;
  cell: CellKey | null;
  status: Exclude<ProblemStatus, "spam">;
  text: string | null;
  answer: string;
  on: Day;
};

export type ProblemsPage = { area: AreaEntry; bodies: readonly Body[]; problems: readonly PublicProblem[] };

const MOST = 200;

/** Null where there is no such area. What is no problem at all is left out. */
export async function readProblems(areaId: string): Promise<ProblemsPage | null> {
  const [area, bodies, problems] = await Promise.all([readArea(areaId), listBodies(areaId), listProblems(areaId)]);
  return area && { area, bodies, problems: problems.slice(0, MOST).flatMap(publicOf) };
}

function publicOf({ id, bodyId, year, cell, status, text, answer, receivedAt }: Problem): PublicProblem[] {
  if (status === "spam") return [];
  const isRead = status !== "received";
  return [{ id, bodyId, year, cell, status, text: isRead ? text : null, answer: isRead ? answer : "", on: dayOf(receivedAt) }];
}

export type Voice = { key: string; bodyId: string; year: number; about: string; who: string; text: string; on: Day };
export type VoicesPage = {
  problems: readonly (Voice & { id: string; status: ProblemStatus; answer: string })[];
  replies: readonly (Voice & { number: number; state: Reply["state"] })[];
};

const cellName = (cell: CellKey): string => labelOf(cell, formsOf(cell).at(-1) ?? "C", "zh");

/** All of them, those that wait first. */
export async function readVoices(areaId: string): Promise<VoicesPage> {
  const [bodies, problems, replies] = await Promise.all([listBodies(areaId), listProblems(areaId), listReplies(areaId)]);
  const nameIn = (bodyId: string, year: number) => {
    const body = bodies.find(({ id }) => id === bodyId);
    return `${body ? nameOf(body, "zh", year) : bodyId} ${year}年`;
  };
  const waitFirst = <T>(all: readonly T[], waits: (one: T) => boolean) => [
    ...all.filter(waits),
    ...all.filter((one) => !waits(one)),
  ];
  return {
    problems: waitFirst(problems, ({ status }) => status === "received").map(
      ({ id, bodyId, year, cell, status, text, answer, receivedAt }) => ({
        ...{ key: id, id, bodyId, year, status, text, answer, on: dayOf(receivedAt), who: nameIn(bodyId, year) },
        about: cell === null ? "" : cellName(cell),
      }),
    ),
    replies: waitFirst(replies.toReversed(), ({ state }) => state === "pending").map(
      ({ bodyId, year, number, about, text, state, at }) => ({
        ...{ key: `${bodyId} ${year} ${number}`, bodyId, year, number, state, text, on: dayOf(at), who: nameIn(bodyId, year) },
        about: "cell" in about ? cellName(about.cell) : `${about.rule} ${about.subject}`,
      }),
    ),
  };
}
