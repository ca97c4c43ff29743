/** The bodies of an area: who reports, under which names, and who followed whom. */
import type { Body, Succession } from "@/lib/report/body";
import { db, inTransaction } from "./client";
import { toDate, toDay } from "./day";

/** Ordered by kind, as the official lists are, then by id. */
export async function listBodies(areaId: string): Promise<Body[]> {
  const bodies = await db().body.findMany({
    where: { areaId },
    include: { names: { orderBy: [{ from: { sort: "asc", nulls: "first" } }, { name: "asc" }] } },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
  return bodies.map(({ id, kind, from, until, names }) => ({
    id,
    kind,
    from: toDay(from),
    until: toDay(until),
    names: names.map((name) => ({ name: name.name, kind: name.kind, from: toDay(name.from), until: toDay(name.until) })),
  }));
}

export async function listSuccessions(areaId: string): Promise<Succession[]> {
  const rows = await db().succession.findMany({
    where: { areaId },
    orderBy: [{ on: "asc" }, { fromId: "asc" }, { toId: "asc" }],
  });
  return rows.map(({ fromId, toId, on, kind, note }) => ({
    from: fromId,
    to: toId,
    on: on.toISOString().slice(0, 10),
    kind,
    note,
  }));
}

/** Adds bodies with their names; those that stand already, and their names, stay as they are. */
export async function createBodies(areaId: string, bodies: readonly Body[]): Promise<void> {
  await inTransaction(async (tx) => {
    const dated = <T extends { from: string | null; until: string | null }>(thing: T) => ({
      ...thing,
      from: toDate(thing.from),
      until: toDate(thing.until),
    });
    await tx.body.createMany({ data: bodies.map(({ names: _, ...body }) => ({ areaId, ...dated(body) })), skipDuplicates: true });
    const names = bodies.flatMap((body) => body.names.map((name) => ({ areaId, bodyId: body.id, ...dated(name) })));
    await tx.bodyName.createMany({ data: names, skipDuplicates: true });
  });
}

export async function createSuccessions(areaId: string, successions: readonly Succession[]): Promise<void> {
  const data = successions.map(({ from, to, on, kind, note }) => ({
    areaId,
    fromId: from,
    toId: to,
    on: new Date(`${on}T00:00:00Z`),
    kind,
    note,
  }));
  await db().succession.createMany({ data, skipDuplicates: true });
}
