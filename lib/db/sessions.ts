/** Who is signed in. The library makes and finds sessions; when one was last used, and its end, are kept here. */
import { db, type Transaction } from "./client";

export type SessionEntry = { id: string; createdAt: Date; seenAt: Date; address: string | null; agent: string | null };

/** Notes that the person is there, at most once a minute. */
export async function touchSession(id: string): Promise<void> {
  const now = new Date();
  await db().session.updateMany({
    where: { id, updatedAt: { lt: new Date(now.getTime() - 60_000) } },
    data: { updatedAt: now },
  });
}

export async function noteAddress(id: string, ipAddress: string): Promise<void> {
  await db().session.updateMany({ where: { id }, data: { ipAddress } });
}

/** The session that a token opens. */
export async function sessionOf(token: string): Promise<string | null> {
  return (await db().session.findUnique({ where: { token }, select: { id: true } }))?.id ?? null;
}

export async function endSession(tx: Transaction, personId: string, id: string): Promise<boolean> {
  return (await tx.session.deleteMany({ where: { id, userId: personId } })).count > 0;
}

/** Ends all sessions of a person but the one that is kept; returns how many. */
export async function endSessions(tx: Transaction, personId: string, keep?: string): Promise<number> {
  const where = { userId: personId, ...(keep !== undefined && { id: { not: keep } }) };
  return (await tx.session.deleteMany({ where })).count;
}

export async function dropSession(id: string): Promise<void> {
  await db().session.deleteMany({ where: { id } });
}

/** Those that have been used since a moment, newest first. */
export async function listSessions(personId: string, since: Date): Promise<SessionEntry[]> {
  const rows = await db().session.findMany({
    where: { userId: personId, updatedAt: { gt: since }, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    createdAt,
    seenAt: updatedAt,
    address: ipAddress,
    agent: userAgent,
  }));
}

/** Sessions and challenges whose time is over. */
export async function sweepSessions(idleSince: Date): Promise<void> {
  await db().session.deleteMany({ where: { OR: [{ updatedAt: { lt: idleSince } }, { expiresAt: { lt: new Date() } }] } });
  await db().challenge.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}
