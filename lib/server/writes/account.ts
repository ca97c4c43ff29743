/** One's own account: password, second factor, sessions; and the slip with which it begins. */
import { isAPIError } from "better-auth/api";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { renderSVG } from "uqr";
import { z } from "zod";
import { inTransaction } from "@/lib/db/client";
import { dropSecondFactor, findPerson, readPasswordHash, setPassword } from "@/lib/db/people";
import { endSession, endSessions } from "@/lib/db/sessions";
import { countWithin, lockedUntil, noteFailure, takeOnce } from "@/lib/db/throttles";
import { auth } from "@/lib/server/auth";
import { addressOf } from "@/lib/server/origin";
import { faultOf } from "@/lib/server/password";
import { Refusal } from "@/lib/server/refusal";
import type { Viewer } from "@/lib/server/session";
import { headersFor } from "@/lib/server/sign-in";
import { isOnSlip, takeSlip } from "@/lib/server/slips";
import { declareWrite } from "@/lib/server/write";

const NewPassword = z.object({
  password: z.string().min(1, "请填写新密码。").max(256, "密码太长：最多128个字符。"),
  again: z.string(),
});

async function checkPassword({ password, again }: z.output<typeof NewPassword>, username: string): Promise<void> {
  const fault = await faultOf(password, username);
  const fields = { ...(fault && { password: fault }), ...(password !== again && { again: "两次填写的密码不一样。" }) };
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", "新密码没有设置。请按下面的提示修改。", { fields });
}

const SLIP_LIMIT = { allowed: 10, first: 60, longest: 3_600 };
const NO_SLIP = "用户名和单子上的代码对不上，或者代码已经用过、过期。请核对后再试，或请安全管理员重新打印一张。";

/** The same words and the same work whether the account exists or not. */
async function checkSlip(username: string, code: string, address: string): Promise<string> {
  const key = `slip:@${address}`;
  if (await lockedUntil([key])) throw new Refusal("tooOften", "试错的次数太多，请过一会儿再试。");
  const person = await findPerson(username);
  const isRight = await inTransaction((tx) => isOnSlip(tx, person?.id ?? "-", code));
  if (person && !person.barred && isRight) return person.id;
  await noteFailure(key, SLIP_LIMIT);
  throw new Refusal("ruled", NO_SLIP);
}

/** A new account, a forgotten password and a lost telephone all begin here. */
export const useSlip = declareWrite({
  action: "slip.use",
  input: NewPassword.extend({
    username: z.string().min(1, "请填写用户名。").max(64),
    code: z.string().min(1, "请填写单子上的代码。").max(64),
  }),
  place: () => "own",
  revision: "none",
  prepare: async ({ input, request }) => {
    const username = input.username.trim().toLowerCase();
    const personId = await checkSlip(username, input.code, addressOf(request));
    await checkPassword(input, username);
    return { personId, username, hash: await hashPassword(input.password) };
  },
  run: async (tx, { input, prepared: { personId, username, hash } }) => {
    if (!(await takeSlip(tx, personId, input.code))) throw new Refusal("ruled", NO_SLIP);
    await setPassword(tx, personId, hash);
    await dropSecondFactor(tx, personId);
    const ended = await endSessions(tx, personId);
    const { areaId } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    return { subject: `account:${username}`, detail: { ended }, by: { areaId, personId, username } };
  },
});

/** Whoever sits at a machine that was left open does not know the password. */
async function checkOwnPassword(password: string, { personId }: Viewer): Promise<void> {
  const right = await countWithin(`own:${personId}`, 10, 600);
  if (!right) throw new Refusal("tooOften", "试错的次数太多，请十分钟后再试。");
  const hash = await readPasswordHash(personId);
  if (hash && (await verifyPassword({ hash, password }))) return;
  throw new Refusal("invalid", "没有保存。请按下面的提示修改。", { fields: { current: "现在的密码不对。" } });
}

const Current = z.string().min(1, "请填写现在的密码。").max(256);

export const changePassword = declareWrite({
  action: "account.own",
  input: NewPassword.extend({ current: Current }),
  place: () => "own",
  revision: "none",
  prepare: async ({ input, by }) => {
    await checkOwnPassword(input.current, by);
    await checkPassword(input, by.username);
    return hashPassword(input.password);
  },
  run: async (tx, { by, prepared }) => {
    await setPassword(tx, by.personId, prepared);
    const ended = await endSessions(tx, by.personId, by.sessionId);
    return { answer: { ended }, subject: `account:${by.username}`, detail: { did: "changePassword", ended } };
  },
});

/** The library names the account by an address that nobody has: the telephone is to show the name of the account. */
const uriFor = (uri: string, username: string): string => {
  const { search } = new URL(uri);
  return `otpauth://totp/${encodeURIComponent(`公开:${username}`)}${search}`;
};

/** Makes the secret of the codes; it counts only after a first code was given. */
export const beginSecondFactor = declareWrite({
  action: "account.own",
  input: z.object({ current: Current }),
  place: () => "own",
  revision: "none",
  prepare: async ({ input, by, request }) => {
    await checkOwnPassword(input.current, by);
    try {
      const { totpURI } = z
        .object({ totpURI: z.string() })
        .parse(await auth().api.enableTwoFactor({ body: { password: input.current }, headers: headersFor(request) }));
      return uriFor(totpURI, by.username);
    } catch (error) {
      if (isAPIError(error)) throw new Refusal("ruled", "动态口令已经启用了。手机丢了，请安全管理员打印一张重置单。");
      throw error;
    }
  },
  run: async (_, { by, prepared }) => ({
    answer: { picture: renderSVG(prepared, { border: 2 }), secret: new URL(prepared).searchParams.get("secret") ?? "" },
    subject: `account:${by.username}`,
    detail: { did: "beginSecondFactor" },
  }),
});

export const confirmSecondFactor = declareWrite({
  action: "account.own",
  input: z.object({ code: z.string().regex(/^\d{6}$/, "动态口令是六位数字。") }),
  place: () => "own",
  revision: "none",
  prepare: async ({ input, by, request }) => {
    try {
      const { headers } = await auth().api.verifyTOTP({
        body: { code: input.code },
        headers: headersFor(request),
        returnHeaders: true,
      });
      // The code that began it opens no session.
      await takeOnce(`code:${by.personId}:${input.code}`, 120);
      return headers.getSetCookie();
    } catch (error) {
      if (!isAPIError(error)) throw error;
      const fields = { code: "动态口令不对。请看手机上新的六位数；还是不对，请检查手机的时间。" };
      throw new Refusal("invalid", "动态口令还没有启用。", { fields });
    }
  },
  run: async (_, { by, prepared }) => ({
    cookies: prepared,
    subject: `account:${by.username}`,
    detail: { did: "confirmSecondFactor" },
  }),
});

export const endOwnSession = declareWrite({
  action: "account.own",
  input: z.object({ id: z.string().min(1).max(64) }),
  place: () => "own",
  revision: "none",
  run: async (tx, { input, by }) => {
    const ended = await endSession(tx, by.personId, input.id);
    return { answer: { ended }, subject: `account:${by.username}`, detail: { did: "endSession" } };
  },
});
