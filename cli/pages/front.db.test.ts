import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createArea } from "@/lib/db/areas";
import { db } from "@/lib/db/client";
import { raiseRevision } from "@/lib/db/revisions";
import { isStaff } from "./addresses";
import { listen } from "./front";

/** What stands for Next: it counts what it is asked, and says so. */
const asked: IncomingMessage[] = [];
const next = createServer((request, response) => {
  asked.push(request);
  const path = request.url ?? "";
  if (path.includes("nothing")) response.statusCode = 404;
  if (path.includes("cookie")) response.setHeader("set-cookie", "a=b");
  response.setHeader("content-type", "text/html; charset=utf-8");
  const body = path.includes("large") ? "x".repeat(5_000_000) : `${request.method} ${path} ${asked.length}`;
  setTimeout(() => response.end(body), 5);
});

let front: Server;
let apart: Server;
const portOf = (server: Server): number => (server.address() as AddressInfo).port; // both listen on a port

beforeAll(async () => {
  await new Promise<void>((resolve) => next.listen(0, "127.0.0.1", resolve));
  front = await listen(portOf(next), () => true, 0, "127.0.0.1");
  apart = await listen(portOf(next), (url) => !isStaff(url), 0, "127.0.0.1");
  for (const id of ["99", "9901", "990101", "990102"])
    await createArea({ id, name: id, nameEn: id, level: "county", parentId: null, demo: false });
});

afterAll(() => {
  for (const server of [next, front, apart]) server.close().closeAllConnections();
});

beforeEach(() => {
  asked.length = 0;
});

const get = async (path: string, init: RequestInit = {}, server = front) => {
  const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, { redirect: "manual", ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

let fresh = 0;
/** An address that no test before has asked for. */
const page = (area = "990101"): string => `/${area}?n=${fresh++}`;

describe("before the pages", () => {
  it("shows a page as it was rendered until something of its area changes, and then at once as it is", async () => {
    const [path, other, above] = [page(), page("990102"), page("9901")];
    const first = await get(path);
    await get(other);
    await get(above);
    expect((await get(path)).text).toBe(first.text);
    expect(asked).toHaveLength(3);
    await db().$transaction((tx) => raiseRevision(tx, "990101"));
    expect((await get(path)).text).not.toBe(first.text);
    await get(other);
    expect(asked).toHaveLength(4);
    await get(above);
    expect(asked).toHaveLength(5);
  });

  it("renders once what many ask for at once", async () => {
    const path = page();
    const all = await Promise.all(Array.from({ length: 20 }, () => get(path)));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it("asks for what everybody is shown without anybody's cookies, and keeps nothing that sets one", async () => {
    await get(page(), { headers: { cookie: "session=secret", authorization: "Basic x" } });
    expect(asked[0]?.headers).not.toHaveProperty("cookie");
    expect(asked[0]?.headers).not.toHaveProperty("authorization");
    expect((await get("/990101/cookie")).headers.get("set-cookie")).toBe("a=b");
    expect((await get("/990101/cookie")).text).not.toBe((await get("/990101/cookie")).text);
  });

  it("says that nothing has changed to who has it, and sends heads without bodies", async () => {
    const path = page();
    const { headers, text } = await get(path);
    const tag = headers.get("etag") ?? "";
    expect(await get(path, { headers: { "if-none-match": tag } })).toMatchObject({ status: 304, text: "" });
    expect(await get(path, { headers: { "if-none-match": '"other"' } })).toMatchObject({ status: 200, text });
    const head = await get(path, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers.get("content-length")).toBe(String(text.length));
    expect(head.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  it("keeps apart what Next asks of itself", async () => {
    const path = page();
    await get(path);
    await get(path, { headers: { rsc: "1" } });
    await get(path, { headers: { rsc: "1" } });
    expect(asked.map(({ headers }) => headers.rsc)).toEqual([undefined, "1"]);
  });

  it("passes on what is not for everybody, with its cookies and its body", async () => {
    const first = await get("/desk/x", { headers: { cookie: "session=secret", "x-forwarded-for": "10.0.0.1" } });
    expect((await get("/desk/x")).text).not.toBe(first.text);
    expect(asked[0]?.headers.cookie).toBe("session=secret");
    expect(asked[0]?.headers["x-forwarded-for"]).toBe("10.0.0.1, 127.0.0.1");
    expect((await get("/990101", { method: "POST", body: "x" })).text).toContain("POST /990101");
  });

  it("passes on, and does not keep, what is missing or too long", async () => {
    expect((await get("/990101/nothing", { headers: { rsc: "1" } })).status).toBe(404);
    expect((await get("/990101/nothing", { headers: { rsc: "1" } })).status).toBe(404);
    expect((await get("/990101/large")).text).toHaveLength(5_000_000);
    expect((await get("/990101/large")).text).toHaveLength(5_000_000);
    expect(asked).toHaveLength(4);
  });

  it("sends with what is missing a page that says so, in the language of the address", async () => {
    for (const [path, missing] of [
      ["/990101/nothing", "/missing"],
      ["/en/990101/nothing", "/en/missing"],
      ["/desk/nothing", "/missing"],
    ] as const) {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain(`GET ${missing} `);
    }
    expect((await get("/nothing", { method: "HEAD" })).status).toBe(404);
  });

  it("does not have the office on the public address where that is apart", async () => {
    expect((await get("/desk", {}, apart)).status).toBe(404);
    expect((await get("/en/monitor/990101", { method: "POST", body: "x" }, apart)).status).toBe(404);
    expect(asked).toHaveLength(0);
    expect((await get(page(), {}, apart)).status).toBe(200);
  });
});
