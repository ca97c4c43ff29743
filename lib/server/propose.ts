/** Whose report a file is taken for: proposed, and never silently chosen where there is a doubt. */
import type { Proposal } from "@/lib/db/uploads";
import { type Body, nameOf, type Scope, scopeOf } from "@/lib/report/body";
import { matchBody, plainName, type Roster } from "@/lib/report/match-body";
import type { Report } from "@/lib/report/report";
import { recognise } from "./recognise";
import { fileSaysOther, otherBody, type Refusal } from "./refusals";

/** Bodies are offered up to so many; who needs more searches. */
const MOST = 8;

/** Whose it is, before it is said how sound it is. */
export type Told = Pick<Proposal, "bodyId" | "year" | "candidates" | "doubts">;

/** @param own the body whose reports alone may come in, as for a clerk; null where any may. */
export function propose(report: Report, roster: Roster, thisYear: number, fileName: string, own: string | null): Told {
  const recognised = recognise(report, roster, thisYear);
  if (recognised.status === "refused")
    return {
      bodyId: own,
      year: recognised.code.startsWith("year") ? null : report.year,
      candidates: candidatesOf(report, roster),
      doubts: [doubt(recognised)],
    };
  const { bodyId, year } = recognised;
  const doubts = [...foreign(bodyId, own, year, roster), ...contradicted(fileName, bodyId, year, roster)];
  return { bodyId, year, candidates: [bodyId], doubts };
}

const doubt = ({ code, message }: Refusal) => ({ code, message });

const findBody = (roster: Roster, id: string): Body | undefined => roster.bodies.find((body) => body.id === id);

export function scopeIn(roster: Roster, bodyId: string | null): Scope | null {
  const body = bodyId === null ? undefined : findBody(roster, bodyId);
  return body ? scopeOf(body.kind) : null;
}

function foreign(bodyId: string, own: string | null, year: number, roster: Roster) {
  const [body, mine] = [findBody(roster, bodyId), own === null ? undefined : findBody(roster, own)];
  if (own === null || bodyId === own || !body || !mine) return [];
  return [doubt(otherBody(nameOf(body, "zh", year), nameOf(mine, "zh", year)))];
}

/** 2023年区科技局.docx around a report of 2022: one of the two is a slip, and the program cannot know which. */
function contradicted(fileName: string, bodyId: string, year: number, roster: Roster) {
  const years = [...fileName.matchAll(/(?<!\d)(20\d{2})(?=年)/g)].map(([, text]) => Number(text));
  if (years.length > 0 && !years.includes(year)) return [doubt(fileSaysOther(`${years[0]}年`, `${year}年`))];
  const stem =
    fileName
      .replace(/\.[^.]*$/, "")
      .split(/[\\/]/)
      .at(-1) ?? "";
  const printed = /^(?:20\d{2}年度?)?([\p{Script=Han}]{2,30}?(?:局|委员会|办公室|街道|镇|乡|委|办))/u.exec(stem)?.[1];
  if (printed === undefined) return [];
  const named = matchBody(roster, printed, year);
  if (named.length === 0 || named.some(({ id }) => id === bodyId)) return [];
  const body = findBody(roster, bodyId);
  return [doubt(fileSaysOther(printed, body ? nameOf(body, "zh", year) : bodyId))];
}

/** Bodies whose names share the most with those in the report. */
function candidatesOf({ names, body, year }: Report, roster: Roster): readonly string[] {
  const printed = [...new Set(body === null ? names : [body, ...names])];
  const exact = printed.flatMap((name) => matchBody(roster, name, year ?? 9999)).map(({ id }) => id);
  const ranked = roster.bodies
    .map((one) => ({ id: one.id, score: Math.max(0, ...printed.map((name) => alike(plainName(name, roster), one, roster))) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
  return [...new Set([...exact, ...ranked])].slice(0, MOST);
}

/** The share of characters of the shorter name that the longer has too, in their order. */
function alike(name: string, body: Body, roster: Roster): number {
  return Math.max(
    0,
    ...body.names.filter(({ kind }) => kind !== "english").map((one) => share(name, plainName(one.name, roster))),
  );
}

function share(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return short.length === 0 ? 0 : at / Math.max(short.length, 2);
}
