/** What would the changed rules find, as far as it has been worked out? */
import { type Rejudging, readRejudging, summariseRejudging, type VerdictChange } from "@/lib/db/rejudgings";

/** Null where no change of rules waits. */
export async function readPending(areaId: string): Promise<(Rejudging & { changes: readonly VerdictChange[] }) | null> {
  const run = await readRejudging(areaId);
  return run && { ...run, changes: await summariseRejudging(areaId, run.number) };
}
