/** A frozen ranking made again from its stored rows and held against its stored bytes. */
import { type EditionKey, readEdition } from "@/lib/db/editions";
import { type Rerun, rerun } from "./rerun";

/** Null where there is no such edition. */
export async function rerunStored(areaId: string, key: EditionKey): Promise<(Rerun & { isSame: boolean }) | null> {
  const stored = await readEdition(areaId, key);
  if (!stored) return null;
  const again = rerun(stored.input);
  return { ...again, isSame: again.result === stored.result && again.inputHash === stored.inputHash };
}
