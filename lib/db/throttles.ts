/** How often something was tried, counted in the database so that every server of a site counts together. */
import { db, type Transaction } from "./client";

const SECOND = 1_000;

/** After so many failures in a row it is locked for `first` seconds, then for twice as long each time, up to `longest`. */
export type BackOff = { allowed: number; first: number; longest: number };

/** Until when the key is locked; null where it is not. */
export async function lockedUntil(keys: readonly string[]): Promise<Date | null> {
  const rows = await db().throttle.findMany({ where: { key: { in: [...keys] }, locked: { gt: new Date() } } });
  const times = rows.flatMap(({ locked }) => (locked ? [locked.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** A day without a failure begins the count anew. */
export async function noteFailure(key: string, { allowed, first, longest }: BackOff): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ locked: Date | null }[]>`
    INSERT INTO throttles AS t (key, count, since, locked) VALUES (${key}, 1, now(), NULL)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t.since < now() - interval '1 day' THEN 1 ELSE t.count + 1 END,
      since = now(),
      locked = CASE WHEN t.since >= now() - interval '1 day' AND t.count + 1 >= ${allowed}
        THEN now() + make_interval(secs => least(${longest}, ${first} * power(2, least(t.count + 1 - ${allowed}, 30))))
        ELSE NULL END
    RETURNING locked`;
  return row?.locked ?? null;
}

export async function forgetFailures(keys: readonly string[]): Promise<void> {
  await db().throttle.deleteMany({ where: { key: { in: [...keys] } } });
}

/** Counts one more within a window of seconds; false where there were `limit` already. */
export async function countWithin(key: string, limit: number, seconds: number): Promise<boolean> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO throttles AS t (key, count, since) VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t.since < now() - make_interval(secs => ${seconds}) THEN 1 ELSE t.count + 1 END,
      since = CASE WHEN t.since < now() - make_interval(secs => ${seconds}) THEN now() ELSE t.since END
    RETURNING count`;
  return (row?.count ?? 0) <= limit;
}

/** Takes a thing that may be used once: true the first time within the seconds. */
export const takeOnce = (key: string, seconds: number): Promise<boolean> => countWithin(key, 1, seconds);

/** Rows that have counted for nothing for two days. */
export async function sweepThrottles(): Promise<void> {
  await db().throttle.deleteMany({ where: { since: { lt: new Date(Date.now() - 2 * 86_400 * SECOND) } } });
}

/** Lifts what locks a person out, from whatever address; returns whether anything did. */
export async function forgetFailuresOf(tx: Transaction, username: string): Promise<boolean> {
  const keys = [{ key: `sign-in:${username}` }, { key: { startsWith: `sign-in:${username}@` } }];
  return (await tx.throttle.deleteMany({ where: { OR: keys } })).count > 0;
}
