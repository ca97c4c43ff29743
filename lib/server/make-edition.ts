/** Freeze the ranking of an area's year, and decide that the public may see it. Both are recorded with who and why. */

import { now, today } from "@/lib/clock";
import { inTransaction, type Transaction } from "@/lib/db/client";
import {
  addEdition,
  addRelease,
  type EditionEntry,
  type EditionKey,
  listEditions,
  type NewEdition,
  readEdition,
} from "@/lib/db/editions";
import { type EditionResult, makeEdition as makeResult, resultText } from "@/lib/report/editions/edition";
import type { Compared } from "@/lib/report/editions/id";
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

type Asking = Decision & { compares?: Compared };

/** A new edition as it would be stored; see `Made`. `compares`: the area's bodies, or the areas below it. */
export async function composeEdition(
  areaId: string,
  year: number,
  { by, reason, compares = "bodies" }: Asking,
): Promise<{ status: "new"; edition: NewEdition } | Exclude<Made, { status: "made" }>> {
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
  return {
    status: "new",
    edition: { ...edition, configuration: configuration.version, createdAt: now(), createdBy: by, reason },
  };
}

/** The next edition of a year, seen inside only until `releaseEdition`. */
export async function makeEdition(areaId: string, year: number, asking: Asking): Promise<Made> {
  const composed = await composeEdition(areaId, year, asking);
  if (composed.status !== "new") return composed;
  const edition = await addEdition(areaId, composed.edition);
  // Somebody else took the number meanwhile: it is for the next one to differ from that.
  return edition ? { status: "made", edition, moves: composed.edition.moves } : makeEdition(areaId, year, asking);
}

/** The public sees the edition from now on, for good: what was wrong with it is put right by the next one. */
export async function releaseEdition(
  areaId: string,
  key: EditionKey,
  { by, reason }: Decision,
  tx?: Transaction,
): Promise<"released" | "already" | "unknown"> {
  const editions = await listEditions(areaId, { compares: key.compares, years: [key.year] });
  if (!editions.some((one) => one.number === key.number)) return "unknown";
  const release = (within: Transaction) => addRelease(within, areaId, key, { at: now(), by, reason });
  return (await (tx ? release(tx) : inTransaction(release))) ? "released" : "already";
}

/** Newest first, those among them that only the office sees. */
export const editionsOf = (areaId: string): Promise<readonly EditionEntry[]> => listEditions(areaId);

export const formerOf = ({ input, result }: { input: string; result: string }) => ({
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
