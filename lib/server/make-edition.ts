/** Freeze the ranking of an area's year, and decide that the public may see it. Both are recorded with who and why. */

import { now, today } from "@/lib/clock";
import { addEdition, addRelease, type EditionEntry, type EditionKey, listEditions, readEdition } from "@/lib/db/editions";
import { type EditionResult, makeEdition as makeResult, resultText } from "@/lib/report/editions/edition";
import { type EditionInput, inputFrom, inputText } from "@/lib/report/editions/input";
import { type Move, movesBetween } from "@/lib/report/editions/moves";
import { gatherEdition } from "./gather-edition";
import { hashOf } from "./originals";

export type Decision = { by: string; reason: string };

/** `same`: nothing that counts has changed since the edition with that number. `empty`: nobody has reported on the year. */
export type Made =
  | { status: "made"; edition: EditionKey; moves: readonly Move[] }
  | ({ status: "same" } & EditionKey)
  | { status: "empty" };

const textHash = (text: string): string => hashOf(Buffer.from(text));

/** The next edition of a year, seen inside only until `releaseEdition`. */
export async function makeEdition(areaId: string, year: number, { by, reason }: Decision): Promise<Made> {
  const [former] = await listEditions(areaId, { years: [year] });
  const number = (former?.number ?? 0) + 1;
  const input = await gatherEdition(areaId, year, { number, today: today() });
  if (input.reports.length === 0) return { status: "empty" };
  const result = makeResult(input);
  const before = former && (await readEdition(areaId, former));
  if (before && isSame(before, input, result)) return { status: "same", year, number: before.number };
  const moves = before ? movesBetween(formerOf(before), { input, result }) : [];
  const { cutOff, code, seed, configuration } = input.heading;
  const [text, outcome] = [inputText(input), resultText(result)];
  const hashes = { inputHash: textHash(text), resultHash: textHash(outcome) };
  const edition = { year, number, input: text, result: outcome, ...hashes, moves, cutOff, code, seed };
  const made = { ...edition, configuration: configuration.version, createdAt: now(), createdBy: by, reason };
  if (!(await addEdition(areaId, made)))
    throw new Error(`Edition ${year}-${number} of ${areaId} was made by somebody else just now.`);
  return { status: "made", edition: { year, number }, moves };
}

/** The public sees the edition from now on, for good: what was wrong with it is put right by the next one. */
export async function releaseEdition(
  areaId: string,
  { year, number }: EditionKey,
  { by, reason }: Decision,
): Promise<"released" | "already" | "unknown"> {
  const editions = await listEditions(areaId, { years: [year] });
  if (!editions.some((one) => one.number === number)) return "unknown";
  return (await addRelease(areaId, { year, number }, { at: now(), by, reason })) ? "released" : "already";
}

/** Newest first, those among them that only the office sees. */
export const editionsOf = (areaId: string): Promise<readonly EditionEntry[]> => listEditions(areaId);

const formerOf = ({ input, result }: { input: string; result: string }) => ({
  input: inputFrom(input),
  result: JSON.parse(result) as EditionResult, // written by resultText only
});

/** The day on which it was made is no change, unless it lets a report in or out. */
function isSame(former: { input: string; result: string }, { heading, ...rows }: EditionInput, result: EditionResult): boolean {
  const before = inputFrom(former.input).heading;
  const again = { ...heading, number: before.number, cutOff: before.cutOff };
  return inputText({ heading: again, ...rows }) === former.input && resultText(result) === former.result;
}
