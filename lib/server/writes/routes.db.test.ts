import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { type Actor, AREA, cookiesFor, createWorld, ELSEWHERE, requestOf, signInAs } from "@/lib/server/fixtures/world";
import { type Action, OPEN_ACTIONS, PERMISSIONS, type Reach, ROLES, type Role } from "@/lib/server/permissions";
import { type AnyWrite, answer, declareWrite } from "@/lib/server/write";
import { WRITE_ROUTES, type WriteRoute } from "./routes.fixture";

const isOpen = ({ action }: AnyWrite): boolean => OPEN_ACTIONS.some((open) => open === action);

const reachOf = ({ action }: AnyWrite, role: Role): Reach | undefined =>
  (PERMISSIONS[action as Action] as Partial<Record<Role, Reach>>)[role];

async function send({ path, write, bytes }: WriteRoute, input: object, cookie?: string, origin?: string | null) {
  if (write.body !== "bytes") return answer(write)(requestOf(path, input, { cookie, ...(origin !== undefined && { origin }) }));
  const plain = requestOf(path, {}, { cookie, ...(origin !== undefined && { origin }) });
  const query = new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]));
  const body = Buffer.from(bytes ?? []);
  return answer(write)(new Request(`${plain.url}?${query}`, { method: "POST", headers: plain.headers, body }));
}

async function codeOf(response: Response): Promise<string | undefined> {
  const body = (await response.json()) as { error?: { code: string } };
  return body.error?.code;
}

/** A revision that no form was made from. */
const OLD = "an old one";

beforeAll(createWorld);

test("every route handler and server action in app/ that writes is in the table, under its own address", async () => {
  const files = (await readdir("app", { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const writing: string[] = [];
  for (const file of files) {
    const text = await readFile(`app/${file}`, "utf8");
    expect(/^\s*["']use server["']/m.test(text), `app/${file} has server actions: use a route and lib/server/write.ts`).toBe(
      false,
    );
    if (/\bPUT\b|\bPATCH\b|\bDELETE\b/.test(text)) expect(file, "write with POST").not.toMatch(/route\.tsx?$/);
    if (!/route\.tsx?$/.test(file) || !/export (const|async function|function) POST\b/.test(text)) continue;
    expect(text, `app/${file}`).toMatch(/export const POST = answer\(\w+\);/);
    writing.push(`/${file.replace(/\/route\.tsx?$/, "")}`);
  }
  expect(writing.sort()).toEqual(WRITE_ROUTES.map(({ path }) => path).sort());
});

test("each route of the table answers with the write beside it", async () => {
  for (const { path, write } of WRITE_ROUTES) {
    const text = await readFile(`app${path}/route.ts`, "utf8");
    const name = /answer\((\w+)\)/.exec(text)?.[1] ?? "";
    const from = /from "@\/(lib\/server\/writes\/[\w-]+)"/.exec(text)?.[1];
    const module = (await import(/* @vite-ignore */ `${process.cwd()}/${from}.ts`)) as Record<string, unknown>;
    expect(module[name], path).toBe(write);
  }
});

describe.each(WRITE_ROUTES)("$path", (route) => {
  const { write, at = AREA } = route;
  const others: Actor[] = [...ROLES.map((role): Actor => `${role}@${AREA}`), "stranger"];
  const asks = !isOpen(write);

  test("refuses pages of another site, and whoever names none", async () => {
    const input = await route.sample();
    const cookie = await cookiesFor(`monitor@${AREA}`);
    for (const origin of ["https://evil.example", "http://localhost:3000.evil.example", "null", null])
      expect(await codeOf(await send(route, input, cookie, origin)), String(origin)).toBe("foreign");
  });

  test.runIf(asks)("refuses who has not signed in", async () => {
    const response = await send(route, await route.sample());
    expect([response.status, await codeOf(response)]).toEqual([401, "anonymous"]);
  });

  const isOwn = write.action === "account.own";
  test.runIf(asks && !isOwn)("refuses every role that may not, and every role of another area", async () => {
    const input = await route.sample();
    const wrong = others.filter((actor) => {
      const [role] = actor.split("@") as [Role | "stranger"];
      return role === "stranger" ? reachOf(write, "clerk") !== "area" : reachOf(write, role) === undefined;
    });
    const elsewhere = [ELSEWHERE, ...(at === AREA ? [] : [AREA])];
    const strangers = elsewhere.flatMap((area) => ROLES.map((role): Actor => `${role}@${area}`));
    for (const actor of [...(at === AREA ? wrong : []), ...strangers]) {
      const response = await send(route, input, await cookiesFor(actor));
      expect([actor, response.status, await codeOf(response)]).toEqual([actor, 403, "forbidden"]);
    }
  });

  const allowed = ROLES.filter((role) => asks && reachOf(write, role) !== undefined);
  test.runIf(write.revision !== "none")("refuses a form that is no longer current", async () => {
    const input = await route.sample();
    const cookie = await cookiesFor(`${allowed[0] ?? "clerk"}@${at}`);
    for (const revision of [{ revision: OLD }, { revision: undefined }]) {
      const response = await send(route, { ...input, ...revision }, cookie);
      expect([response.status, await codeOf(response)]).toEqual([409, "stale"]);
    }
  });

  test("refuses input that is none, and says so in words", async () => {
    const cookie = isOpen(write) ? undefined : await cookiesFor(`${allowed[0] ?? "clerk"}@${at}`);
    const response = await answer(write)(requestOf(route.path, "not an object", { cookie }));
    if (write.body !== "bytes") expect([response.status, await codeOf(response)]).toEqual([422, "invalid"]);
  });

  test("takes no harm from signs that a database does not hold, nor from the same sent twice at once", async () => {
    const cookie = allowed[0] && (await signInAs(`${allowed[0]}@${at}`));
    const spoilt = JSON.stringify(await route.sample()).replace(/"((?:[^"\\]|\\.)*)"(?=[,}\]])/g, '"$1\\u0000"');
    expect((await send(route, JSON.parse(spoilt), cookie)).status).toBe(route.status ?? 200);
    const input = await route.sample();
    const twice = await Promise.all([send(route, input, cookie), send(route, input, cookie)]);
    for (const response of twice) expect(response.status, await response.text()).toBeLessThan(500);
  });

  test("does it for who may, and writes one entry into the log", async () => {
    const role = allowed[0];
    const cookie = role && (await signInAs(`${role}@${at}`));
    const input = await route.sample();
    const before = await db().auditEntry.count({ where: { outcome: "done" } });
    const response = await send(route, input, cookie);
    expect(response.status, await response.text()).toBe(route.status ?? 200);
    const entries = await db().auditEntry.count({ where: { outcome: "done" } });
    expect(entries - before).toBe(response.status === 200 ? 1 : 0);
  });
});

test("a disk that is full is named, so that whoever can makes room", async () => {
  const full = declareWrite({
    action: "precheck.open",
    input: z.object({}),
    place: () => ({ areaId: AREA }),
    revision: "none",
    prepare: () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" })),
    run: () => Promise.reject(new Error("not reached")),
  });
  const response = await answer(full)(requestOf("/x", {}));
  expect([response.status, await response.json()]).toMatchObject([507, { error: { message: expect.stringContaining("磁盘") } }]);
});
