/**
 * New editions after what is public has changed: a worker drafts them, the office decides whether the public sees them. The first
 * edition of a year is the office's own.
 */
import { listEditions, listUndrafted, markDrafted } from "@/lib/db/editions";
import type { Compared } from "@/lib/report/editions/id";
import { inEachArea } from "./each-area";
import { type Made, makeEdition } from "./make-edition";

const BY = "system";
const REASON = "数据有更正，自动起草";

async function draft(areaId: string, compares: Compared): Promise<readonly Made[]> {
  const years = [...new Set((await listEditions(areaId, { compares })).map(({ year }) => year))];
  const made: Made[] = [];
  // One after the other: each keeps a processor busy.
  for (const year of years) made.push(await makeEdition(areaId, year, { compares, by: BY, reason: REASON }));
  return made;
}

/** Drafts what differs from the newest edition of its year, and nothing twice. Returns how many were drafted. */
export async function draftWaiting(): Promise<number> {
  let drafted = 0;
  await inEachArea(
    await listUndrafted(),
    ({ id }) => id,
    async ({ id, parentId, revision }) => {
      const made = [...(await draft(id, "bodies")), ...(parentId === null ? [] : await draft(parentId, "areas"))];
      drafted += made.filter(({ status }) => status === "made").length;
      await markDrafted(id, revision);
    },
  );
  return drafted;
}
