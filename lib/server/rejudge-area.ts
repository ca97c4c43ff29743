/** After a change of rules: works out, in the background, what all stored versions of an area would be found to be. */

import { beginRejudging, finishRejudging, listOutdated, readOutdated, recordRejudged } from "@/lib/db/rejudgings";
import { ALONE, partsOf, rejudge } from "@/lib/report/rejudge";
import { changedSince, RULEBOOK } from "@/lib/report/rulebook";
import { isAlone } from "@/lib/report/rules/declare";
import { inEachArea } from "./each-area";

/** Versions in memory at a time. */
const BATCH = 50;

/** Returns how many versions were looked at and how many would change. Nothing takes effect (lib/db/rejudgings.ts). */
export async function rejudgeArea(areaId: string): Promise<{ number: number; done: number; changed: number }> {
  const number = await beginRejudging(areaId, RULEBOOK);
  const found = { number, done: 0, changed: 0 };
  const [first] = await readOutdated(areaId, RULEBOOK, [], null, 1);
  // Versions differ in the rules that judged them; the first says which parts are read, and one that needs more gets all.
  const parts = partsOf(first ? changedSince(first.rules).changed.filter(isAlone) : []);
  const everything = partsOf(ALONE);
  for (let after: Parameters<typeof readOutdated>[3] = null; ; ) {
    const batch = await readOutdated(
      areaId,
      RULEBOOK,
      first && parts.length < everything.length ? parts : everything,
      after,
      BATCH,
    );
    const last = batch.at(-1);
    if (!last) break;
    const mixed = batch.some(({ rules }) => rules !== first?.rules);
    const whole = mixed ? await readOutdated(areaId, RULEBOOK, everything, after, BATCH) : batch;
    const changed = whole.flatMap(({ content, findings, rules, ...key }) => {
      const again = rejudge(findings, content, rules);
      return again ? [{ ...key, findings: again }] : [];
    });
    await recordRejudged(areaId, number, changed, batch.length);
    found.done += batch.length;
    found.changed += changed.length;
    after = last;
  }
  await finishRejudging(areaId, number);
  return found;
}

/** Every area with versions that were judged by other rules. */
export async function rejudgeWaiting(): Promise<void> {
  await inEachArea(await listOutdated(RULEBOOK), String, rejudgeArea);
}
