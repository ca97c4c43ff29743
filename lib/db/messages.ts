/** What people are told (收件箱), each thing once, and the e-mail that goes with it where somebody wants it. */
import { now } from "@/lib/clock";
import { db, type Transaction } from "./client";

export const MESSAGE_KINDS = ["new", "late", "returned", "accepted", "corrected", "notice", "reply"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `key` says what it is about: the same key never reaches the same person twice. `href` is an address of the desk. */
export type NewMessage = { key: string; kind: MessageKind; title: string; text: string; href: string };

/** The area's office (督查), or the clerks of a body. */
export type Recipients = "office" | { bodyId: string };

export type Message = NewMessage & { areaId: string; at: Date; readAt: Date | null };

/** How a person wants to be told. */
export type Subscription = { inbox: boolean; mail: boolean; address: string };

const USUAL: Subscription = { inbox: true, mail: false, address: "" };

async function peopleOf(tx: Transaction, areaId: string, to: Recipients): Promise<string[]> {
  const person = { barredAt: null };
  const rows =
    to === "office"
      ? await tx.roleGrant.findMany({ where: { areaId, role: "monitor", person }, select: { personId: true } })
      : await tx.clerkship.findMany({ where: { areaId, bodyId: to.bodyId, until: null, person }, select: { personId: true } });
  return [...new Set(rows.map(({ personId }) => personId))];
}

/**
 * Tells them in the transaction of what happened, so that nobody is told what was undone. Who wants neither inbox nor e-mail
 * is left out. @param except who did it themselves.
 */
export async function tell(tx: Transaction, areaId: string, to: Recipients, message: NewMessage, except?: string): Promise<void> {
  const people = (await peopleOf(tx, areaId, to)).filter((id) => id !== except);
  const wanted = await tx.subscription.findMany({ where: { areaId, personId: { in: people } } });
  const at = now();
  // The queue goes by the machine's own clock, whatever day it is played to be.
  const data = people.flatMap((personId) => {
    const { inbox, mail, address } = wanted.find((one) => one.personId === personId) ?? USUAL;
    const mailed = mail && address !== "";
    if (!inbox && !mailed) return [];
    // Where the inbox is not wanted the row only carries the e-mail.
    const readAt = inbox ? null : at;
    return [{ areaId, personId, ...message, at, readAt, ...(mailed && { mail: "waiting" as const, nextAt: new Date() }) }];
  });
  await tx.message.createMany({ data, skipDuplicates: true });
}

/** Newest first, of all areas that the person works in. */
export async function listMessages(areas: readonly string[], personId: string, limit: number): Promise<Message[]> {
  const rows = await db().message.findMany({
    where: { areaId: { in: [...areas] }, personId },
    orderBy: [{ at: "desc" }, { key: "asc" }],
    take: limit,
  });
  return rows.map(({ areaId, key, kind, title, text, href, at, readAt }) => ({
    // The column holds what tell() was given.
    ...{ areaId, key, kind: kind as MessageKind, title, text, href, at, readAt },
  }));
}

export const countUnread = (areas: readonly string[], personId: string): Promise<number> =>
  db().message.count({ where: { areaId: { in: [...areas] }, personId, readAt: null } });

/** All where no key is given. */
export async function markRead(tx: Transaction, areas: readonly string[], personId: string, keys?: readonly string[]) {
  const where = { areaId: { in: [...areas] }, personId, readAt: null, ...(keys && { key: { in: [...keys] } }) };
  await tx.message.updateMany({ where, data: { readAt: now() } });
}

export async function readSubscription(areaId: string, personId: string, tx: Transaction = db()): Promise<Subscription> {
  const row = await tx.subscription.findUnique({ where: { areaId_personId: { areaId, personId } } });
  return row ? { inbox: row.inbox, mail: row.mail, address: row.address } : USUAL;
}

export async function saveSubscription(tx: Transaction, areas: readonly string[], personId: string, wanted: Subscription) {
  for (const areaId of areas) {
    const where = { areaId_personId: { areaId, personId } };
    await tx.subscription.upsert({ where, create: { areaId, personId, ...wanted }, update: wanted });
  }
  // Who no longer wants e-mail gets none of what waits either.
  if (!wanted.mail) await tx.message.updateMany({ where: { personId, mail: "waiting" }, data: { mail: "none" } });
}

export type Letter = NewMessage & { areaId: string; personId: string; address: string; attempts: number };

/**
 * Takes letters that are due, and keeps them from other workers for a while: a worker that dies gives them back by time. The
 * clock is the machine's, as for every queue.
 */
export async function takeLetters(limit: number, leaseSeconds: number): Promise<Letter[]> {
  return await db().$queryRaw<Letter[]>`
    UPDATE messages SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    FROM subscriptions
    WHERE subscriptions.area_id = messages.area_id AND subscriptions.person_id = messages.person_id
      AND (messages.area_id, messages.person_id, messages.key) IN (
        SELECT area_id, person_id, key FROM messages
        WHERE mail = 'waiting' AND next_at <= clock_timestamp() ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING messages.area_id AS "areaId", messages.person_id AS "personId", key, kind, title, text, href, attempts, address`;
}

const one = ({ areaId, personId, key }: Pick<Letter, "areaId" | "personId" | "key">) => ({
  where: { areaId_personId_key: { areaId, personId, key } },
});

export async function letterSent(letter: Letter): Promise<void> {
  await db().message.update({ ...one(letter), data: { mail: "sent", nextAt: null, problem: "" } });
}

/** Tried again after `seconds`; given up for good where null. */
export async function letterFailed(letter: Letter, problem: string, seconds: number | null): Promise<void> {
  const data = seconds === null ? { mail: "failed" as const, nextAt: null } : { nextAt: new Date(Date.now() + seconds * 1000) };
  await db().message.update({ ...one(letter), data: { ...data, problem } });
}

/** Taken and not tried: due at once, for whoever looks next. */
export async function lettersLeft(letters: readonly Letter[]): Promise<void> {
  for (const letter of letters)
    await db().message.update({ ...one(letter), data: { attempts: { decrement: 1 }, nextAt: new Date() } });
}
