/** Who may sign in, with which roles and for which bodies. */
import { randomUUID } from "node:crypto";
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

export const countPeople = (): Promise<number> => db().person.count();

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
