import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createArea } from "@/lib/db/areas";
import { db } from "@/lib/db/client";
import { raiseRevision } from "@/lib/db/revisions";
import { isStaff } from "./addresses";
import { listen } from "./front";

/** What stands for Next: it counts what it is asked, and says so. */
const asked: IncomingMessage[] = [];
const met = new Set<Socket>();
const next = createServer((request, response) => {
  asked.push(request);
  const path = request.url ?? "";
  // As where its idle connections end just when another question is on its way.
  if (path.includes("stale") && met.has(request.socket)) {
    met.delete(request.socket);
    request.socket.destroy();
    return;
  }
  met.add(request.socket);
  if (path.includes("nothing")) response.statusCode = 404;
  if (path.includes("cookie")) response.setHeader("set-cookie", "a=b");
  response.setHeader("content-type", path.includes("broken") ? "text/x-component" : "text/html; charset=utf-8");
  const body = path.includes("broken")
    ? `0:{}\n1f:E{"digest":"${asked.length}"}\n`
    : path.includes("large")
      ? "x".repeat(5_000_000)
      : `${request.method} ${path} ${asked.length}`;
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

/** As no browser would ask: the address as it is. */
const raw = (path: string, server: Server, header = "", method = "GET"): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(portOf(server), "127.0.0.1", () =>
      socket.end(
        [`${method} ${path} HTTP/1.1`, header, ...(/^host/.test(header) ? [] : ["host: localhost"]), "connection: close", "", ""]
          .filter((line, index) => line !== "" || index > 1)
          .join("\r\n"),
      ),
    );
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(part));
    socket.on("end", () => resolve(Buffer.concat(parts).toString()));
    socket.on("error", reject);
  });

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
    expect((await get("/api/problems", { method: "POST", body: "x" })).text).toContain("POST /api/problems");
  });

  it("passes on, and does not keep, what is missing or too long", async () => {
    expect((await get("/990101/nothing", { headers: { rsc: "1" } })).status).toBe(404);
    expect((await get("/990101/nothing", { headers: { rsc: "1" } })).status).toBe(404);
    expect((await get("/990101/large")).text).toHaveLength(5_000_000);
    expect((await get("/990101/large")).text).toHaveLength(5_000_000);
    expect(asked).toHaveLength(4);
  });

  it("does not keep what broke while it was rendered, though it began well", async () => {
    const first = await get("/990101/broken", { headers: { rsc: "1" } });
    expect(first.status).toBe(200);
    expect((await get("/990101/broken", { headers: { rsc: "1" } })).text).not.toBe(first.text);
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
    expect((await get("/en/monitor/990101", {}, apart)).status).toBe(404);
    expect((await get("/api/desk/session", { method: "POST", body: "x" }, apart)).status).toBe(404);
    expect(asked).toHaveLength(0);
    expect((await get(page(), {}, apart)).status).toBe(200);
  });

  it("asks once more where a kept connection ended under the question", async () => {
    await get("/desk/first");
    expect((await get("/desk/stale")).status).toBe(200);
    expect(asked.map(({ url }) => url)).toEqual(["/desk/first", "/desk/stale", "/desk/stale"]);
  });

  it("keeps apart what is asked for under another protocol, and passes on no other words about hosts", async () => {
    const path = page();
    await get(path, { headers: { "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" } });
    await get(path);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.headers).not.toHaveProperty("x-forwarded-host");
  });

  it("shows the kept page to who asks for a piece of it", async () => {
    const path = page();
    const { text } = await get(path);
    expect(await get(path, { headers: { range: "bytes=0-1" } })).toMatchObject({ status: 200, text });
    expect(asked).toHaveLength(1);
  });

  it("lets nobody's request be taken for the body of what another only wanted to read", async () => {
    await raw("/desk/first", front, "content-length: 500");
    const socket = connect(portOf(front), "127.0.0.1");
    socket.write("GET /desk/zero HTTP/1.1\r\nhost: localhost\r\ncontent-length: 500\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    asked.splice(1, 1);
    expect((await get("/desk/second", { signal: AbortSignal.timeout(2_000) })).status).toBe(200);
    expect(asked.map(({ headers }) => headers["content-length"])).toEqual([undefined, undefined]);
  });

  it("leaves no connection open for who was answered early and went away", async () => {
    const open = () =>
      new Promise<number>((resolve, reject) => next.getConnections((e, count) => (e ? reject(e) : resolve(count))));
    await get("/desk/first");
    const before = await open();
    const gone = Array.from({ length: 5 }, async () => {
      const socket = connect(portOf(front), "127.0.0.1");
      socket.write("POST /api/check HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5000\r\n\r\nx");
      await new Promise((resolve) => socket.once("data", resolve));
      socket.destroy();
    });
    await Promise.all(gone);
    await expect.poll(open, { timeout: 3_000 }).toBeLessThanOrEqual(before);
  });

  it.each([
    ["/990101", "POST"],
    ["/desk/login", "PUT"],
    ["/api/desk/session", "DELETE"],
    ["/api/v1/areas", "TRACE"],
  ])("does at %s nothing by %s", async (path, method) => {
    const said = await raw(path, front, "", method);
    expect(said).toMatch(/^HTTP\/1\.1 405 [\s\S]*allow: GET, HEAD/);
    expect(asked).toHaveLength(0);
  });

  it.each(['x"><script>', "a b", "localhost/evil?", ""])("does not answer as the host %j", async (host) => {
    expect(await raw("/990101", front, `host: ${host}`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(asked).toHaveLength(0);
  });

  it("has no other way to the office, and says so where an address cannot be read", async () => {
    for (const path of ["/x/../desk", "/%2e/desk", "http://localhost/desk", "/%ff"])
      for (const server of [front, apart]) expect(await raw(path, server)).toMatch(/^HTTP\/1\.1 400 [\s\S]*not well formed/);
    expect(asked).toHaveLength(0);
  });
});
