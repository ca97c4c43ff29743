import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { listMessages, type NewMessage, type Subscription, saveSubscription, tell } from "@/lib/db/messages";
import { findPerson } from "@/lib/db/people";
import { reportAfter } from "./fixtures/desk";
import { AREA, BODY, cookiesFor, createWorld, ELSEWHERE, requestOf, usernameOf } from "./fixtures/world";
import { sendLetters } from "./mail";
import { areasOf } from "./read-inbox";
import { answer } from "./write";
import { setSubscription } from "./writes/inbox";
import { acceptReport, returnReport, submitReport } from "./writes/reports";

beforeAll(createWorld);
beforeEach(async () => {
  await db().message.deleteMany();
  await db().subscription.deleteMany();
});

const NEWS: NewMessage = { key: "notice:1", kind: "notice", title: "整改通知第1号", text: "请于3月1日前整改。", href: "/desk" };

const idOf = async (username: string): Promise<string> => (await findPerson(username))?.id ?? "";
const office = () => idOf(usernameOf(`monitor@${AREA}`));
const clerk = () => idOf(usernameOf(`clerk@${AREA}`));
const stranger = () => idOf("stranger");

const titles = async (id: string): Promise<string[]> => (await listMessages([AREA], id, 10)).map(({ title }) => title);
const wants = async (id: string, wanted: Subscription) => inTransaction((tx) => saveSubscription(tx, [AREA], id, wanted));
const say = (message = NEWS, except?: string) => inTransaction((tx) => tell(tx, AREA, { bodyId: BODY }, message, except));

describe("telling", () => {
  test("reaches the clerks of the body and nobody else, and once only", async () => {
    await say();
    await say({ ...NEWS, title: "again" });
    expect(await titles(await clerk())).toEqual([NEWS.title]);
    for (const id of [await office(), await stranger()]) expect(await titles(id)).toEqual([]);
  });

  test("leaves out who did it, who is barred, and who wants nothing", async () => {
    await say(NEWS, await clerk());
    await wants(await clerk(), { inbox: false, mail: false, address: "" });
    await say();
    expect(await titles(await clerk())).toEqual([]);
  });

  test("is undone with what it tells of", async () => {
    const undone = inTransaction(async (tx) => {
      await tell(tx, AREA, "office", NEWS);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await titles(await office())).toEqual([]);
  });

  test("another area's office hears nothing", async () => {
    await inTransaction((tx) => tell(tx, AREA, "office", NEWS));
    const other = await idOf(usernameOf(`monitor@${ELSEWHERE}`));
    expect(await listMessages([AREA, ELSEWHERE], other, 10)).toEqual([]);
  });
});

test("a report's way is told: handed in to the office, returned and accepted to the body", async () => {
  const asClerk = await cookiesFor(`clerk@${AREA}`);
  const asOffice = await cookiesFor(`monitor@${AREA}`);
  const { revision, ...report } = await reportAfter("draft");
  const submit = { ...report, revision, reviewer: "某某", signer: "某某", secrecy: true };
  const post = async (write: Parameters<typeof answer>[0], input: object, cookie: string) =>
    expect((await answer(write)(requestOf("/api/desk/reports", input, { cookie }))).status).toBe(200);
  await post(submitReport, submit, asClerk);
  await post(returnReport, { ...report, revision: "submitted-1", note: "表三不平" }, asOffice);
  const year = report.year;
  expect(await titles(await office())).toEqual([`示例市甲区教育局报送了${year}年度报告`]);
  expect(await titles(await clerk())).toEqual([`示例市甲区教育局${year}年度报告被退回修改`]);
  const next = await reportAfter("submit");
  await post(acceptReport, { ...next, revision: "submitted-1" }, asOffice);
  expect(await titles(await clerk())).toContain(`示例市甲区教育局${next.year}年度报告审核通过`);
});

describe("e-mail", () => {
  type Mail = { to: string; subject: string; body: string; id: string };
  let server: SMTPServer;
  let mails: Mail[] = [];
  let refuse: { code: number } | null = null;

  const headerOf = (mail: string, name: string) => new RegExp(`^${name}:\\s*(.*(?:\\r\\n[ \\t].*)*)`, "im").exec(mail)?.[1] ?? "";
  const decoded = (text: string) =>
    text.replace(/=\?UTF-8\?B\?([^?]+)\?=\s*/gi, (_, base64: string) => Buffer.from(base64, "base64").toString());

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          if (refuse) return done(Object.assign(new Error("refused"), { responseCode: refuse.code }));
          const mail = Buffer.concat(parts).toString();
          const body = mail.slice(mail.indexOf("\r\n\r\n"));
          mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(),
            subject: decoded(headerOf(mail, "Subject")),
            body: /base64/i.test(headerOf(mail, "Content-Transfer-Encoding")) ? Buffer.from(body, "base64").toString() : body,
            id: headerOf(mail, "Message-ID"),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    process.env.MAIL_FROM = "政务公开办 <gongkai@example.gov.cn>";
    process.env.SITE_URL = "https://gongkai.example.gov.cn";
  });
  afterAll(async () => {
    for (const name of ["SMTP_URL", "MAIL_FROM", "SITE_URL"]) delete process.env[name];
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  afterEach(() => {
    mails = [];
    refuse = null;
  });

  const MAIL: Subscription = { inbox: true, mail: true, address: "clerk@jyj.example.gov.cn" };
  const letter = async () => db().message.findFirstOrThrow();
  const soon = () => db().message.updateMany({ data: { nextAt: new Date(0) } });

  test("goes to who wants it, once, with the way back", async () => {
    await wants(await clerk(), MAIL);
    await say();
    expect(await sendLetters()).toEqual({ sent: 1, failed: 0 });
    expect(await sendLetters()).toEqual({ sent: 0, failed: 0 });
    expect(mails).toMatchObject([{ to: MAIL.address, subject: NEWS.title }]);
    for (const part of [NEWS.text, "https://gongkai.example.gov.cn/desk", "关闭邮件提醒"]) expect(mails[0]?.body).toContain(part);
    expect(await letter()).toMatchObject({ mail: "sent", attempts: 1, readAt: null });
  });

  test("goes to nobody who did not ask for it", async () => {
    await say();
    expect(await sendLetters()).toEqual({ sent: 0, failed: 0 });
    expect(await letter()).toMatchObject({ mail: "none" });
  });

  test("without the inbox, the letter alone", async () => {
    await wants(await clerk(), { ...MAIL, inbox: false });
    await say();
    expect(await sendLetters()).toEqual({ sent: 1, failed: 0 });
    expect((await letter()).readAt).not.toBe(null);
  });

  test("what the server does not take now is tried again, later each time, as the same letter", async () => {
    await wants(await clerk(), MAIL);
    await say();
    refuse = { code: 451 };
    const waits: number[] = [];
    for (const attempt of [1, 2, 3]) {
      expect(await sendLetters()).toEqual({ sent: 0, failed: 1 });
      const { nextAt, attempts, mail, problem } = await letter();
      expect([attempts, mail, problem.includes("refused")]).toEqual([attempt, "waiting", true]);
      waits.push(Math.round(((nextAt?.getTime() ?? 0) - Date.now()) / 60_000));
      expect(await sendLetters()).toEqual({ sent: 0, failed: 0 });
      await soon();
    }
    expect(waits).toEqual([1, 2, 4]);
    refuse = null;
    expect(await sendLetters()).toEqual({ sent: 1, failed: 0 });
    expect(await letter()).toMatchObject({ mail: "sent", problem: "" });
  });

  test("what it refuses for good is given up", async () => {
    await wants(await clerk(), MAIL);
    await say();
    refuse = { code: 550 };
    expect(await sendLetters()).toEqual({ sent: 0, failed: 1 });
    expect(await letter()).toMatchObject({ mail: "failed", nextAt: null });
  });

  test("a server that is away keeps no write waiting, and the letter waits", async () => {
    const url = process.env.SMTP_URL;
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    await wants(await clerk(), MAIL);
    await say();
    expect(await sendLetters()).toEqual({ sent: 0, failed: 1 });
    expect(await letter()).toMatchObject({ mail: "waiting", attempts: 1 });
    process.env.SMTP_URL = url;
  });

  test("two workers share the letters and send none twice", async () => {
    await wants(await clerk(), MAIL);
    for (let index = 0; index < 12; index++) await say({ ...NEWS, key: `notice:${index}` });
    const done = await Promise.all([sendLetters(), sendLetters(), sendLetters()]);
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(12);
  });

  test("one that is to stop leaves what it has not begun to whoever looks next", async () => {
    await wants(await clerk(), MAIL);
    for (let index = 0; index < 3; index++) await say({ ...NEWS, key: `notice:${index}` });
    const stop = new AbortController();
    const begun = sendLetters(stop.signal);
    stop.abort();
    expect(await begun).toEqual({ sent: 0, failed: 0 });
    expect((await db().message.findMany()).map(({ attempts, mail }) => [attempts, mail])).toEqual(Array(3).fill([0, "waiting"]));
    expect(await sendLetters()).toEqual({ sent: 3, failed: 0 });
  });

  test("who no longer wants it gets nothing that still waits", async () => {
    const cookie = await cookiesFor(`clerk@${AREA}`);
    const set = (input: object) => answer(setSubscription)(requestOf("/api/desk/inbox/settings", input, { cookie }));
    expect((await set({ ...MAIL, address: "" })).status).toBe(422);
    expect((await set(MAIL)).status).toBe(200);
    await say();
    expect((await set({ ...MAIL, mail: false })).status).toBe(200);
    expect(await sendLetters()).toEqual({ sent: 0, failed: 0 });
    expect(mails).toEqual([]);
  });
});

test("a person's areas are those of the account and of the grants", () => {
  expect(
    areasOf({
      areaId: "1",
      grants: [
        { areaId: "2", role: "monitor" },
        { areaId: "1", role: "audit" },
      ],
    }),
  ).toEqual(["1", "2"]);
});
