/** Whose accounts are there, and what of one's own? */
import { listAreas } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { inTransaction } from "@/lib/db/client";
import { clerksOf, listClerkships, listPeople, type Person, readPerson } from "@/lib/db/people";
import { listSessions } from "@/lib/db/sessions";
import { type Body, nameOf } from "@/lib/report/body";
import { clerksRevision } from "./clerks-revision";
import { ROLES, type Role } from "./permissions";
import { grantsOf, idleSince, type Viewer } from "./session";

export async function readAccount({ personId, sessionId, username, name, pending }: Viewer) {
  const [person, sessions] = await Promise.all([readPerson(personId), listSessions(personId, idleSince())]);
  const factor: "on" | "off" | "needed" = person?.secondFactor ? "on" : pending ? "needed" : "off";
  return {
    username,
    name,
    factor,
    sessions: sessions.map(({ id, createdAt, seenAt, address, agent }) => ({
      id,
      since: createdAt.toISOString(),
      seen: seenAt.toISOString(),
      address: address ?? "—",
      agent: agent || "—",
      current: id === sessionId,
    })),
  };
}

export type PersonRow = {
  id: string;
  username: string;
  name: string;
  roles: readonly Role[];
  bodies: readonly string[];
  state: "barred" | "waiting" | "factor" | "ready";
  revision: number;
};

const stateOf = ({ barred, started, secondFactor }: Person): PersonRow["state"] =>
  barred ? "barred" : !started ? "waiting" : secondFactor ? "factor" : "ready";

function rowOf(person: Person, bodies: readonly Body[]): PersonRow {
  const grants = grantsOf(person);
  const own = person.bodies.map(({ bodyId }) => bodyId);
  return {
    id: person.id,
    username: person.username,
    name: person.name,
    roles: ROLES.filter((role) => grants.some((grant) => grant.role === role)),
    bodies: bodies.filter(({ id }) => own.includes(id)).map((body) => nameOf(body, "zh")),
    state: stateOf(person),
    revision: person.revision,
  };
}

const isStanding = ({ until }: Body): boolean => until === null;

export async function readPeople(areaId: string) {
  const [people, bodies, areas] = await Promise.all([listPeople(areaId), listBodies(areaId), listAreas()]);
  const served = new Set(people.filter(({ barred }) => !barred).flatMap((person) => person.bodies.map(({ bodyId }) => bodyId)));
  const standing = bodies.filter(isStanding);
  return {
    area: areas.find(({ id }) => id === areaId)?.name ?? areaId,
    people: people.map((person) => rowOf(person, bodies)),
    bodies: standing.map((body) => ({ value: body.id, label: nameOf(body, "zh") })),
    unserved: standing.filter(({ id }) => !served.has(id)).map((body) => nameOf(body, "zh")),
  };
}

export async function readOnePerson(id: string): Promise<(PersonRow & { areaId: string }) | null> {
  const person = await readPerson(id);
  return person && { ...rowOf(person, await listBodies(person.areaId)), areaId: person.areaId };
}

/** The clerks of a body, those of before, and who may follow. */
export async function readHandOver(areaId: string, bodyId: string | undefined) {
  const [bodies, history, people] = await Promise.all([listBodies(areaId), listClerkships(areaId), listPeople(areaId)]);
  const body = bodies.find(({ id }) => id === bodyId);
  const clerks = body ? await inTransaction((tx) => clerksOf(tx, areaId, body.id)) : [];
  const nameOfBody = new Map(bodies.map((one) => [one.id, nameOf(one, "zh")]));
  return {
    body: body && { id: body.id, name: nameOf(body, "zh") },
    bodies: bodies.filter(isStanding).map((one) => ({ value: one.id, label: nameOf(one, "zh") })),
    clerks: people.filter(({ id }) => clerks.includes(id)).map(({ id, username, name }) => ({ id, username, name })),
    revision: clerksRevision(clerks),
    history: history.map(({ since, until, ...entry }) => ({
      ...entry,
      body: nameOfBody.get(entry.bodyId) ?? entry.bodyId,
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    })),
  };
}
