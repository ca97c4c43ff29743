/** Freeze the ranking of an area's year, and decide that the public may see it. Both are recorded with who and why. */

import { now, today } from "@/lib/clock";
import { addEdition, addRelease, type EditionEntry, type EditionKey, listEditions, readEdition } from "@/lib/db/editions";
import { type EditionResult, makeEdition as makeResult, resultText } from "@/lib/report/editions/edition";
import { type Compared, editionName } from "@/lib/report/editions/id";
import { type EditionInput, inputFrom, inputText } from "@/lib/report/editions/input";
import { type Move, movesBetween } from "@/lib/report/editions/moves";
import { gatherAreasEdition } from "./gather-areas-edition";
import { gatherEdition } from "./gather-edition";
import { hashOf } from "./originals";

export type Decision = { by: string; reason: string };

/** `same`: nothing that counts has changed since the edition with that number. `empty`: nobody has reported on the year. */
export type Made =
  | { status: "made"; edition: EditionKey; moves: readonly Move[] }
  | ({ status: "same" } & EditionKey)
  | { status: "empty" };

const textHash = (text: string): string => hashOf(Buffer.from(text));

const GATHER = { bodies: gatherEdition, areas: gatherAreasEdition } as const;

/** The next edition of a year, seen inside only until `releaseEdition`. `compares`: the area's bodies, or the areas below it. */
export async function makeEdition(
  areaId: string,
  year: number,
  { by, reason, compares = "bodies" }: Decision & { compares?: Compared },
): Promise<Made> {
  const [former] = await listEditions(areaId, { compares, years: [year] });
  const number = (former?.number ?? 0) + 1;
  const input = await GATHER[compares](areaId, year, { number, today: today() });
  if (input.reports.length === 0) return { status: "empty" };
  const before = former && (await readEdition(areaId, former));
  if (before && isSameRows(before, input)) return { status: "same", compares, year, number: before.number };
  const result = makeResult(input);
  if (before && isSame(before, input, result)) return { status: "same", compares, year, number: before.number };
  const moves = before ? movesBetween(formerOf(before), { input, result }) : [];
  const { cutOff, code, seed, configuration } = input.heading;
  const [text, outcome] = [inputText(input), resultText(result)];
  const hashes = { inputHash: textHash(text), resultHash: textHash(outcome) };
  const edition = { compares, year, number, input: text, result: outcome, ...hashes, moves, cutOff, code, seed };
  const made = { ...edition, configuration: configuration.version, createdAt: now(), createdBy: by, reason };
  if (!(await addEdition(areaId, made)))
    throw new Error(`Edition ${editionName(edition)} of ${areaId} was made by somebody else just now.`);
  return { status: "made", edition: { compares, year, number }, moves };
}

/** The public sees the edition from now on, for good: what was wrong with it is put right by the next one. */
export async function releaseEdition(
  areaId: string,
  { compares, year, number }: EditionKey,
  { by, reason }: Decision,
): Promise<"released" | "already" | "unknown"> {
  const editions = await listEditions(areaId, { compares, years: [year] });
  if (!editions.some((one) => one.number === number)) return "unknown";
  return (await addRelease(areaId, { compares, year, number }, { at: now(), by, reason })) ? "released" : "already";
}

/** Newest first, those among them that only the office sees. */
export const editionsOf = (areaId: string): Promise<readonly EditionEntry[]> => listEditions(areaId);

const formerOf = ({ input, result }: { input: string; result: string }) => ({
  input: inputFrom(input),
  result: JSON.parse(result) as EditionResult, // written by resultText only
});

const again = (former: { input: string }, { heading, ...rows }: EditionInput): string => {
  const before = inputFrom(former.input).heading;
  return inputText({ heading: { ...heading, number: before.number, cutOff: before.cutOff }, ...rows });
};

/** Rows that are the same to the day give the same ranking: it need not be made to know that. */
const isSameRows = (former: { input: string }, input: EditionInput): boolean =>
  inputFrom(former.input).heading.cutOff === input.heading.cutOff && again(former, input) === former.input;

/** The day on which it was made is no change, unless it lets a report in or out. */
const isSame = (former: { input: string; result: string }, input: EditionInput, result: EditionResult): boolean =>
  again(former, input) === former.input && resultText(result) === former.result;
