/**
 * What people have confirmed of a body's reports, with what the body says of it: all that the public sees of findings. The
 * note of whoever confirmed it is the office's own and may name people.
 */

import { dayOf, today } from "@/lib/clock";
import { listReplies } from "@/lib/db/replies";
import { readConfirmed as readRows } from "@/lib/db/verdicts";
import type { Day, Scope } from "@/lib/report/body";
import { findingKey } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";

export type Confirmed = {
  year: number;
  scope: Scope;
  finding: Finding;
  on: Day;
  replies: readonly { text: string; on: Day }[];
};

/** Newest year first. @param year one only, where given. */
export async function readConfirmed(areaId: string, bodyId: string, year?: number): Promise<readonly Confirmed[]> {
  const filter = { bodies: [bodyId], ...(year !== undefined && { years: [year] }) };
  const [confirmed, replies] = await Promise.all([
    readRows(areaId, { ...filter, today: today() }),
    listReplies(areaId, { ...filter, shown: true }),
  ]);
  return confirmed
    .map(({ year: of, scope, finding, at }) => ({
      year: of,
      scope,
      finding,
      on: dayOf(at),
      replies: replies
        .filter((reply) => reply.year === of && reply.scope === scope)
        .filter(({ about }) => "rule" in about && findingKey(about) === findingKey(finding))
        .map(({ text, at: said }) => ({ text, on: dayOf(said) })),
    }))
    .sort((a, b) => b.year - a.year);
}
