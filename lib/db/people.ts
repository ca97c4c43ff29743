/** Who may sign in, with which roles and for which bodies. */

import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { db, type Transaction } from "./client";
import type { AreaRole, Prisma } from "./generated/client";

export type Person = {
  id: string;
  areaId: string;
  username: string;
  name: string;
  barred: boolean;
  secondFactor: boolean;
  /** Has chosen a password. */
  started: boolean;
  revision: number;
  roles: readonly { areaId: string; role: AreaRole }[];
  bodies: readonly { areaId: string; bodyId: string }[];
};

const INCLUDE = {
  grants: { select: { areaId: true, role: true }, orderBy: [{ areaId: "asc" }, { role: "asc" }] },
  clerkships: {
    where: { until: null },
    select: { areaId: true, bodyId: true },
    orderBy: [{ areaId: "asc" }, { bodyId: "asc" }],
  },
  credentials: { select: { id: true } },
} satisfies Prisma.PersonInclude;

type Row = {
  id: string;
  areaId: string;
  username: string;
  name: string;
  barredAt: Date | null;
  twoFactorEnabled: boolean;
  revision: number;
  grants: { areaId: string; role: AreaRole }[];
  clerkships: { areaId: string; bodyId: string }[];
  credentials: { id: string }[];
};

const personOf = ({ barredAt, twoFactorEnabled, grants, clerkships, credentials, ...row }: Row): Person => ({
  id: row.id,
  areaId: row.areaId,
  username: row.username,
  name: row.name,
  revision: row.revision,
  barred: barredAt !== null,
  secondFactor: twoFactorEnabled,
  started: credentials.length > 0,
  roles: grants,
  bodies: clerkships,
});

export async function readPerson(id: string): Promise<Person | null> {
  const row = await db().person.findUnique({ where: { id }, include: INCLUDE });
  return row && personOf(row);
}

export async function findPerson(username: string): Promise<Person | null> {
  const row = await db().person.findUnique({ where: { username: username.toLowerCase() }, include: INCLUDE });
  return row && personOf(row);
}

/** The accounts that an area keeps, by name of account. */
export async function listPeople(areaId: string): Promise<Person[]> {
  const rows = await db().person.findMany({ where: { areaId }, include: INCLUDE, orderBy: { username: "asc" } });
  return rows.map(personOf);
}

export type NewPerson = {
  areaId: string;
  username: string;
  name: string;
  roles?: readonly AreaRole[];
  bodies?: readonly string[];
  passwordHash?: string;
};

/** Makes an account with its roles; without a password it waits for its slip. */
export async function createPerson(tx: Transaction, person: NewPerson): Promise<string> {
  const { areaId, name, roles = [], bodies = [] } = person;
  const id = randomUUID();
  const username = person.username.toLowerCase();
  await tx.person.create({ data: { id, areaId, name, username, email: `${username}@people.invalid` } });
  await tx.roleGrant.createMany({ data: roles.map((role) => ({ areaId, personId: id, role })) });
  const since = new Date();
  await tx.clerkship.createMany({ data: bodies.map((bodyId) => ({ areaId, bodyId, personId: id, since })) });
  if (person.passwordHash !== undefined) await setPassword(tx, id, person.passwordHash);
  return id;
}

export async function setPassword(tx: Transaction, personId: string, password: string): Promise<void> {
  const where = { userId_providerId: { userId: personId, providerId: "credential" } };
  const create = { id: randomUUID(), userId: personId, accountId: personId, providerId: "credential", password };
  await tx.credential.upsert({ where, create, update: { password, updatedAt: new Date() } });
}

export async function readPasswordHash(personId: string): Promise<string | null> {
  const row = await db().credential.findUnique({
    where: { userId_providerId: { userId: personId, providerId: "credential" } },
    select: { password: true },
  });
  return row?.password ?? null;
}

/** Without a second factor the person chooses a new one. */
export async function dropSecondFactor(tx: Transaction, personId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { userId: personId } });
  await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false } });
}

/** What the account stands at, for a form to be compared with. */
export async function revisionOfPerson(tx: Transaction, id: string): Promise<number | null> {
  return (await tx.person.findUnique({ where: { id }, select: { revision: true } }))?.revision ?? null;
}

const nextRevision = { revision: { increment: 1 } } as const;

export async function renamePerson(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.person.update({ where: { id }, data: { name, ...nextRevision } });
}

/** A barred person's sessions end with it. */
export async function barPerson(tx: Transaction, id: string, barred: boolean): Promise<void> {
  await tx.person.update({ where: { id }, data: { barredAt: barred ? new Date() : null, ...nextRevision } });
  if (barred) await tx.session.deleteMany({ where: { userId: id } });
}

/** Gives a person exactly these roles in an area. */
export async function setRoles(tx: Transaction, id: string, areaId: string, roles: readonly AreaRole[]): Promise<void> {
  await tx.roleGrant.deleteMany({ where: { areaId, personId: id } });
  await tx.roleGrant.createMany({ data: roles.map((role) => ({ areaId, personId: id, role })) });
  await tx.person.update({ where: { id }, data: nextRevision });
}

/** Those who are clerks of a body now. */
export async function clerksOf(tx: Transaction, areaId: string, bodyId: string): Promise<readonly string[]> {
  const rows = await tx.clerkship.findMany({ where: { areaId, bodyId, until: null }, orderBy: { since: "asc" } });
  return rows.map(({ personId }) => personId);
}

export async function beginClerkship(
  tx: Transaction,
  areaId: string,
  bodyId: string,
  personId: string,
  note: string,
): Promise<void> {
  await tx.clerkship.create({ data: { areaId, bodyId, personId, since: now(), note } });
  await tx.person.update({ where: { id: personId }, data: nextRevision });
}

export async function endClerkship(tx: Transaction, areaId: string, bodyId: string, personId: string): Promise<boolean> {
  const where = { areaId, bodyId, personId, until: null };
  const { count } = await tx.clerkship.updateMany({ where, data: { until: now() } });
  if (count > 0) await tx.person.update({ where: { id: personId }, data: nextRevision });
  return count > 0;
}

export type ClerkshipEntry = { bodyId: string; username: string; name: string; since: Date; until: Date | null; note: string };

/** Who was clerk of which body, newest first. */
export async function listClerkships(areaId: string): Promise<ClerkshipEntry[]> {
  const rows = await db().clerkship.findMany({ where: { areaId }, include: { person: true }, orderBy: { since: "desc" } });
  return rows.map(({ bodyId, person, since, until, note }) => ({
    bodyId,
    username: person.username,
    name: person.name,
    since,
    until,
    note,
  }));
}

export const countPeopleOf = (tx: Transaction, areaId: string): Promise<number> => tx.person.count({ where: { areaId } });
