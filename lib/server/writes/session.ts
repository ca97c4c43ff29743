/** Signing in and out. */
import { z } from "zod";
import type { Person } from "@/lib/db/people";
import { addressOf } from "@/lib/server/origin";
import { giveCode, type SignedIn, signIn, signOut } from "@/lib/server/sign-in";
import { type Done, declareWrite } from "@/lib/server/write";

const byOf = ({ areaId, id, username }: Person): NonNullable<Done["by"]> => ({ areaId, personId: id, username });

const done = ({ person, cookies, needsCode }: SignedIn, request: Request): Done => ({
  answer: { needsCode },
  cookies,
  by: byOf(person),
  subject: `account:${person.username}`,
  detail: { address: addressOf(request), ...(needsCode && { needsCode }) },
});

export const openSession = declareWrite({
  action: "session.open",
  input: z.object({
    username: z.string().min(1, "请填写用户名。").max(64, "用户名没有这么长。"),
    password: z.string().min(1, "请填写密码。").max(256, "密码没有这么长。"),
  }),
  place: () => "own",
  revision: "none",
  prepare: ({ input, request }) => signIn(input, request),
  run: async (_, { prepared, request }) => done(prepared, request),
});

export const openSessionByCode = declareWrite({
  action: "session.open",
  input: z.object({ code: z.string().regex(/^\d{6}$/, "动态口令是六位数字。") }),
  place: () => "own",
  revision: "none",
  prepare: ({ input, request }) => giveCode(input.code, request),
  run: async (_, { prepared, request }) => done(prepared, request),
});

export const closeSession = declareWrite({
  action: "account.own",
  input: z.object({}),
  place: () => "own",
  revision: "none",
  prepare: ({ request }) => signOut(request),
  run: async (_, { by, prepared }) => ({ cookies: prepared, subject: `account:${by.username}`, detail: { did: "signOut" } }),
});
