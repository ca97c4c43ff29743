/** Signing in: password, then the code where one is needed; with lock-outs that tell nobody which accounts there are. */

import { isAPIError } from "better-auth/api";
import { appendAudit, NO_AREA } from "@/lib/db/audit";
import { inTransaction } from "@/lib/db/client";
import { findPerson, type Person } from "@/lib/db/people";
import { dropSession, noteAddress, sessionOf, sweepSessions } from "@/lib/db/sessions";
import { forgetFailures, lockedUntil, noteFailure, sweepThrottles, takeOnce } from "@/lib/db/throttles";
import { auth, USERNAME } from "./auth";
import { addressOf } from "./origin";
import { Refusal } from "./refusal";
import { idleSince } from "./session";
import { TooBusy, turns } from "./turns";

/** Whoever guesses at one account from one address; at one account from many; at many accounts from one address. */
const LIMITS = {
  pair: { allowed: 5, first: 60, longest: 3_600 },
  name: { allowed: 25, first: 60, longest: 900 },
  address: { allowed: 50, first: 60, longest: 3_600 },
} as const;

type Keys = Record<keyof typeof LIMITS, string>;

const keysOf = (username: string, address: string): Keys => ({
  pair: `sign-in:${username}@${address}`,
  name: `sign-in:${username}`,
  address: `sign-in:@${address}`,
});

const tooOften = (until: Date): Refusal => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1_000));
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)}分钟` : `${seconds}秒`;
  return new Refusal("tooOften", `试错的次数太多，请${wait}后再试。忘了密码，请安全管理员打印一张重置单。`, {
    retryAfter: seconds,
  });
};

export const WRONG = "用户名或密码不对。请核对后再试；忘了密码，请安全管理员打印一张重置单。";

/** Counts a failure on all three, and writes it into the log of the person's area, or of no area for an unknown name. */
async function fail(username: string, address: string, person: Person | null, why: string): Promise<void> {
  const keys = keysOf(username, address);
  for (const kind of ["pair", "name", "address"] as const) await noteFailure(keys[kind], LIMITS[kind]);
  const areaId = person?.areaId ?? NO_AREA;
  const note = {
    areaId,
    personId: person?.id ?? "-",
    by: person?.username ?? "-",
    action: "session.open",
    detail: { address, why },
  };
  await inTransaction((tx) => appendAudit(tx, { ...note, outcome: "failed", subject: `account:${username}` }));
}

export type SignedIn = { person: Person; cookies: readonly string[]; needsCode: boolean };

async function tryPassword(username: string, password: string, headers: Headers) {
  try {
    return await auth().api.signInUsername({ body: { username, password }, headers, returnHeaders: true });
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** The headers that the library needs: cookies and the browser's name. */
export const headersFor = ({ headers }: Request): Headers =>
  new Headers({ cookie: headers.get("cookie") ?? "", "user-agent": (headers.get("user-agent") ?? "").slice(0, 200) });

/** Few tries of an address at a time: many at once would all be let through before the first was counted. */
const fewAtOnce = turns(2, 100);

async function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
  return await fewAtOnce(address, work).catch((error: unknown) => {
    if (error instanceof TooBusy) throw new Refusal("tooOften", "现在登录的人太多，请过一会儿再试。", { retryAfter: 30 });
    throw error;
  });
}

/** Throws a refusal that is the same for a wrong name, a wrong password, an account that is barred or has none yet. */
export const signIn = (input: { username: string; password: string }, request: Request): Promise<SignedIn> =>
  inTurn(addressOf(request), () => tryToSignIn(input, request));

async function tryToSignIn(input: { username: string; password: string }, request: Request): Promise<SignedIn> {
  const username = input.username.trim().toLowerCase();
  const address = addressOf(request);
  const until = await lockedUntil(Object.values(keysOf(username, address)));
  if (until) throw tooOften(until);
  const known = USERNAME.test(username);
  const tried = known ? await tryPassword(username, input.password, headersFor(request)) : null;
  const person = known ? await findPerson(username) : null;
  if (!tried || !person || person.barred) {
    if (tried && "token" in tried.response) await dropToken(tried.response.token);
    await fail(known ? username : "?", address, person, person?.barred ? "barred" : "password");
    throw new Refusal("ruled", WRONG);
  }
  const needsCode = "twoFactorRedirect" in tried.response;
  if (!needsCode) await welcome(username, address, tried.response.token);
  return { person, cookies: tried.headers.getSetCookie(), needsCode };
}

async function dropToken(token: string): Promise<void> {
  const session = await sessionOf(token);
  if (session) await dropSession(session);
}

async function welcome(username: string, address: string, token: string): Promise<void> {
  const { pair, name } = keysOf(username, address);
  await forgetFailures([pair, name]);
  const session = await sessionOf(token);
  if (session) await noteAddress(session, address);
  if (await takeOnce("sweep", 3_600)) await sweep();
}

/** Once an hour: what counts for nothing any more is thrown away. */
async function sweep(): Promise<void> {
  await sweepSessions(idleSince());
  await sweepThrottles();
}

/** A right password has been given in this browser; now its code. Each code opens one session. */
export const giveCode = (code: string, request: Request): Promise<SignedIn> =>
  inTurn(addressOf(request), () => tryToGiveCode(code, request));

async function tryToGiveCode(code: string, request: Request): Promise<SignedIn> {
  const address = addressOf(request);
  const until = await lockedUntil([keysOf("", address).address]);
  if (until) throw tooOften(until);
  const tried = await tryCode(code, headersFor(request));
  if (!tried) {
    await noteFailure(keysOf("", address).address, LIMITS.address);
    throw new Refusal("ruled", "动态口令不对，或者已经过时。请看手机上新的六位数；超过五分钟，请重新登录。");
  }
  const person = await findPerson(usernameOf(tried.response.user));
  const isFirst = person !== null && (await takeOnce(`code:${person.id}:${code}`, 120));
  if (!person || person.barred || !isFirst) {
    await dropToken(tried.response.token);
    throw new Refusal("ruled", "这个动态口令已经用过了。请等手机上出现下一个，再登录一次。");
  }
  await welcome(person.username, address, tried.response.token);
  return { person, cookies: tried.headers.getSetCookie(), needsCode: false };
}

const usernameOf = (user: object): string => ("username" in user && typeof user.username === "string" ? user.username : "");

async function tryCode(code: string, headers: Headers) {
  try {
    return await auth().api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** Ends the session of this browser; returns the lines that take its cookies away. */
export async function signOut(request: Request): Promise<readonly string[]> {
  const { headers } = await auth().api.signOut({ headers: headersFor(request), returnHeaders: true });
  return headers.getSetCookie();
}
