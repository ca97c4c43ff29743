/** A change of bodies that was put down by mistake is taken out again: as if it had not been. */
import type { BodyChange } from "@/lib/report/roster-sheet";
import type { Transaction } from "./client";

type Undone = Pick<BodyChange, "on" | "kind" | "from" | "to" | "name">;

/** A rename: the new name goes, and the one that it ended holds again. */
async function undoRename(tx: Transaction, areaId: string, bodyId: string, name: string, on: Date): Promise<boolean> {
  const { count } = await tx.bodyName.deleteMany({ where: { areaId, bodyId, name, kind: "full", from: on } });
  if (count > 0) await tx.bodyName.updateMany({ where: { areaId, bodyId, kind: "full", until: on }, data: { until: null } });
  return count > 0;
}

/** The body that ended on that day stands again, unless something else ended it too; so does its line in the year's roster. */
async function standAgain(tx: Transaction, areaId: string, year: number, id: string, on: Date): Promise<void> {
  const kind = { in: ["merger" as const, "dissolution" as const] };
  if ((await tx.succession.count({ where: { areaId, fromId: id, on, kind } })) > 0) return;
  await tx.body.updateMany({ where: { areaId, id, until: on }, data: { until: null } });
  await tx.rosterEntry.updateMany({ where: { areaId, year, bodyId: id, until: on }, data: { until: null } });
}

/** Removes a body that began on that day if nothing else knows of it: no report, person, letter, upload or other year. */
async function removeUnused(tx: Transaction, areaId: string, year: number, id: string, on: Date): Promise<boolean> {
  const none = { none: {} };
  const unused = {
    ...{ areaId, id, from: on, reports: none, clerks: none, entries: none, notices: none, sites: none, siteChecks: none },
    ...{ predecessors: none, successors: none, rosters: { none: { year: { not: year } } } },
  };
  const isNamed = { areaId, bodyId: id };
  const uses = (await tx.upload.count({ where: isNamed })) + (await tx.uploadItem.count({ where: isNamed }));
  if (uses > 0 || (await tx.body.count({ where: unused })) === 0) return false;
  await tx.rosterEntry.deleteMany({ where: { areaId, year, bodyId: id } });
  await tx.body.delete({ where: { areaId_id: { areaId, id } } });
  return true;
}

/** Null where there is no such change; else the body that went with it, if one did. */
export async function undoChange(
  tx: Transaction,
  areaId: string,
  year: number,
  { on: day, kind, from, to, name }: Undone,
): Promise<{ removed: string | null } | null> {
  const on = new Date(`${day}T00:00:00Z`);
  if (kind === "rename") return (await undoRename(tx, areaId, from, name, on)) ? { removed: null } : null;
  const { count } = await tx.succession.deleteMany({ where: { areaId, fromId: from, toId: to, on, kind } });
  if (count === 0) return null;
  await standAgain(tx, areaId, year, from, on);
  return { removed: (await removeUnused(tx, areaId, year, to, on)) ? to : null };
}
