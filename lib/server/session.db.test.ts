import { beforeAll, beforeEach, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { findPerson } from "@/lib/db/people";
import { noteFailure } from "@/lib/db/throttles";
import { AREA, BODY, cookiesOf, createWorld, PASSWORD, requestOf, signInAs, usernameOf } from "./fixtures/world";
import { readViewer } from "./session";
import { makeSlip } from "./slips";
import { answer } from "./write";
import { useSlip } from "./writes/account";
import { openSession } from "./writes/session";

beforeAll(createWorld);
beforeEach(async () => {
  await db().throttle.deleteMany({});
});

const viewerOf = (cookie: string) => readViewer(new Headers({ cookie }));

const tryPassword = async (username: string, password: string, address = "192.0.2.1") => {
  const request = requestOf("/api/desk/session", { username, password });
  request.headers.set("x-forwarded-for", address);
  const response = await answer(openSession)(request);
  return { status: response.status, text: await response.text(), cookie: cookiesOf(response) };
};

test("a session knows its person, roles and bodies", async () => {
  const viewer = await viewerOf(await signInAs(`clerk@${AREA}`));
  expect(viewer).toMatchObject({ username: usernameOf(`clerk@${AREA}`), areaId: AREA, pending: null });
  expect(viewer?.grants).toEqual([{ areaId: AREA, role: "clerk", bodyId: BODY }]);
});

test("nobody is signed in by a cookie that was made up, cut or changed", async () => {
  const cookie = await signInAs(`clerk@${AREA}`);
  const [name = "", value = ""] =
    cookie
      .split("; ")
      .find((one) => one.includes("session_token"))
      ?.split("=") ?? [];
  const [token = ""] = decodeURIComponent(value).split(".");
  for (const forged of [token, `${token}.`, `${token}.${"A".repeat(43)}=`, value.slice(0, -8), "", "."])
    expect(await viewerOf(`${name}=${encodeURIComponent(forged)}`), forged).toBeNull();
  expect(await viewerOf(cookie)).not.toBeNull();
});

test("a session that slept too long has ended, and stays ended", async () => {
  const cookie = await signInAs(`clerk@${AREA}`);
  const viewer = await viewerOf(cookie);
  const sleep = (minutes: number) =>
    db().session.update({ where: { id: viewer?.sessionId ?? "" }, data: { updatedAt: new Date(Date.now() - minutes * 60_000) } });
  await sleep(29);
  expect(await viewerOf(cookie)).not.toBeNull();
  await sleep(31);
  expect(await viewerOf(cookie)).toBeNull();
  expect(await viewerOf(cookie)).toBeNull();
  expect(await db().session.count({ where: { id: viewer?.sessionId ?? "" } })).toBe(0);
});

test("a session ends after its hours however much it is used", async () => {
  const cookie = await signInAs(`clerk@${AREA}`);
  const viewer = await viewerOf(cookie);
  await db().session.update({ where: { id: viewer?.sessionId ?? "" }, data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect(await viewerOf(cookie)).toBeNull();
});

test("guesses that come all at once are counted as those that come one after the other", async () => {
  const guesses = await Promise.all(Array.from({ length: 20 }, () => tryPassword(usernameOf(`clerk@${AREA}`), "wrong")));
  expect(guesses.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(6);
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(14);
});

test("what has ended is thrown away with the next sign-in", async () => {
  const old = await viewerOf(await signInAs(`clerk@${AREA}`));
  await db().session.update({ where: { id: old?.sessionId ?? "" }, data: { updatedAt: new Date(Date.now() - 86_400_000) } });
  await db().throttle.deleteMany({});
  await db().throttle.create({ data: { key: "old", count: 3, since: new Date(Date.now() - 3 * 86_400_000) } });
  await signInAs(`clerk@${AREA}`);
  expect(await db().session.count({ where: { id: old?.sessionId ?? "" } })).toBe(0);
  expect(await db().throttle.count({ where: { key: "old" } })).toBe(0);
});

test("an unknown name, a wrong password and a barred account get one answer", async () => {
  const barred = usernameOf(`audit@${AREA}`);
  await db().person.update({ where: { username: barred }, data: { barredAt: new Date() } });
  const answers = [
    await tryPassword("nobody-at-all", PASSWORD),
    await tryPassword("no such name!", PASSWORD),
    await tryPassword(usernameOf(`clerk@${AREA}`), "wrong"),
    await tryPassword(barred, PASSWORD),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers.map(({ cookie }) => cookie)).toEqual(["", "", "", ""]);
  const person = await findPerson(barred);
  expect(await db().session.count({ where: { userId: person?.id ?? "" } })).toBe(0);
  await db().person.update({ where: { username: barred }, data: { barredAt: null } });
});

test("guessing at one account from one address is locked for longer each time; others are not", async () => {
  const username = usernameOf(`clerk@${AREA}`);
  for (let time = 0; time < 5; time += 1) expect((await tryPassword(username, "wrong")).status).toBe(422);
  const locked = await tryPassword(username, PASSWORD);
  expect([locked.status, locked.text]).toEqual([429, expect.stringContaining("试错的次数太多")]);
  expect((await tryPassword(username, PASSWORD, "192.0.2.2")).status).toBe(200);
  expect((await tryPassword(usernameOf(`monitor@${AREA}`), PASSWORD)).status).toBe(200);
});

test("the wait doubles up to its longest", async () => {
  const seconds: number[] = [];
  for (let time = 0; time < 12; time += 1) {
    const until = await noteFailure("k", { allowed: 3, first: 60, longest: 3_600 });
    seconds.push(until ? Math.round((until.getTime() - Date.now()) / 60_000) : 0);
  }
  expect(seconds).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
});

test("wrong passwords stand in the log of the person's area, without the password", async () => {
  await tryPassword(usernameOf(`monitor@${AREA}`), "a-secret-that-must-not-be-kept");
  const entry = await db().auditEntry.findFirst({ where: { areaId: AREA, outcome: "failed" }, orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ action: "session.open", by: usernameOf(`monitor@${AREA}`) });
  const all = await db().auditEntry.findMany({});
  expect(JSON.stringify(all)).not.toContain("a-secret-that-must-not-be-kept");
});

test("a slip works once, only for its person, and not after its time", async () => {
  const person = await findPerson(usernameOf(`security@${AREA}`));
  if (!person) throw new Error("nobody");
  const slip = await inTransaction((tx) => makeSlip(tx, person, "test"));
  const use = (username: string, code: string) =>
    answer(useSlip)(requestOf("/api/desk/slip", { username, code, password: PASSWORD, again: PASSWORD })).then(
      ({ status }) => status,
    );
  expect(await use(usernameOf(`monitor@${AREA}`), slip.code)).toBe(422);
  expect(await use(person.username, slip.code.replace(/.$/, "2").replace(/^./, "3"))).toBe(422);
  const both = await Promise.all([use(person.username, slip.code), use(person.username, slip.code)]);
  expect(both.sort()).toEqual([200, 422]);
  const late = await inTransaction((tx) => makeSlip(tx, person, "test"));
  await db().resetSlip.update({ where: { personId: person.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await use(person.username, late.code)).toBe(422);
});

test("who is more than a clerk does nothing before the second factor, where it is required", async () => {
  const cookie = await signInAs(`monitor@${AREA}`);
  process.env.SECOND_FACTOR = "required";
  // In a made-up area the passwords are public anyway.
  expect((await viewerOf(cookie))?.pending).toBeNull();
  await db().area.update({ where: { id: AREA }, data: { demo: false } });
  expect((await viewerOf(cookie))?.pending).toBe("secondFactor");
  expect((await viewerOf(await signInAs(`clerk@${AREA}`)))?.pending).toBeNull();
  await db().person.update({ where: { username: usernameOf(`monitor@${AREA}`) }, data: { twoFactorEnabled: true } });
  expect((await viewerOf(cookie))?.pending).toBeNull();
});
