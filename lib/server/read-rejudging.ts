/** What would the changed rules find, as far as it has been worked out? */
import {
  type Recompared,
  type Rejudging,
  readRecompared,
  readRejudging,
  summariseRejudging,
  type VerdictChange,
} from "@/lib/db/rejudgings";

/** Of rules that need one report, and of rules that compare; null where no change waits. */
export type Pending = { alone: (Rejudging & { changes: readonly VerdictChange[] }) | null; among: Recompared | null };

export async function readPending(areaId: string): Promise<Pending> {
  const [run, among] = await Promise.all([readRejudging(areaId), readRecompared(areaId)]);
  return { alone: run && { ...run, changes: await summariseRejudging(areaId, run.number) }, among };
}
