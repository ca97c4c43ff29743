import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPage, type Network } from "./fetch-page";
import { isPublicAddress } from "./public-address";

test.each([
  ["8.8.8.8", true],
  ["93.184.216.34", true],
  ["172.15.255.255", true],
  ["172.16.0.1", false],
  ["10.1.2.3", false],
  ["100.64.0.1", false],
  ["127.0.0.1", false],
  ["169.254.169.254", false],
  ["192.168.1.1", false],
  ["203.0.113.5", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["0.0.0.0", false],
  ["2400:3200::1", true],
  ["::1", false],
  ["::", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["fd00::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["2001:db8::1", false],
  ["localhost", false],
  ["2130706433", false],
  ["", false],
])("%s is public: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

const PUBLIC = "93.184.216.34";
const HOST = "www.luyuan.example";
const MEGABYTE = Buffer.alloc(2 ** 20, 97);

let server: Server;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    const to = new URL(request.url ?? "/", "http://x").searchParams.get("to");
    if (to !== null) return response.writeHead(302, { location: to }).end();
    if (request.url === "/endless") return void response.writeHead(200).write(MEGABYTE, () => {});
    if (request.url === "/silent") return;
    if (request.url === "/large") return response.writeHead(200).end(Buffer.concat([MEGABYTE, MEGABYTE, MEGABYTE]));
    if (request.url === "/packed") return response.writeHead(200, { "content-encoding": "gzip" }).end("x");
    if (request.url !== "/report.html") return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>年度报告</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.closeAllConnections());

/** Wires of a made-up internet: every address is our server, which seems to be at the address that was dialled. */
function madeUp(names: Readonly<Record<string, readonly string[]>>, end?: string): Network & { dialled: string[] } {
  const dialled: string[] = [];
  return {
    dialled,
    resolve: async (host) => names[host] ?? [],
    dial: (address, port) => {
      dialled.push(`${address}:${port}`);
      const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
      return Object.defineProperty(socket, "remoteAddress", { value: end ?? address });
    },
  };
}

const LIMITS = { milliseconds: 2_000, bytes: 2 * 2 ** 20, redirects: 3 };
const get = (url: string, network: Network, hosts: readonly string[] = [HOST]) =>
  fetchPage(url, { hosts, network, limits: LIMITS });

describe("fetching", () => {
  test("brings a page of a listed host, from the address that its name was resolved to", async () => {
    const network = madeUp({ [HOST]: [PUBLIC] });
    const fetched = await get(`http://${HOST}/report.html`, network);
    expect(fetched).toMatchObject({ status: "fetched", url: `http://${HOST}/report.html`, type: "text/html" });
    expect(fetched.status === "fetched" && Buffer.from(fetched.bytes).toString()).toBe("<h1>年度报告</h1>");
    expect(network.dialled).toEqual([`${PUBLIC}:80`]);
    expect(asked.at(-1)).toBe(`${HOST} /report.html`);
  });

  test("follows within the list, and no farther", async () => {
    const network = madeUp({ [HOST]: [PUBLIC], "evil.example": [PUBLIC] });
    expect(await get(`http://${HOST}/?to=/report.html`, network)).toMatchObject({ status: "fetched" });
    const off = await get(`http://${HOST}/?to=${encodeURIComponent("http://evil.example/report.html")}`, network);
    expect(off).toEqual({ status: "refused", message: "evil.example 不在允许抓取的网站名单里（PUBLICATION_HOSTS）。" });
    const round = await get(`http://${HOST}/?to=${encodeURIComponent("/?to=/x")}`, network);
    expect(round).toMatchObject({ status: "refused", message: expect.stringContaining("404") });
    const file = await get(`http://${HOST}/?to=${encodeURIComponent("file:///etc/passwd")}`, network);
    expect(file).toMatchObject({ status: "refused", message: "只能核查 http 和 https 网址。" });
  });

  test.each([
    ["a host that is not listed", "http://other.example/report.html", "名单"],
    ["another port of a listed host", `http://${HOST}:8080/report.html`, "名单"],
    ["a name and password", `http://a:b@${HOST}/report.html`, "用户名和密码"],
    ["another protocol", `ftp://${HOST}/report.html`, "只能核查"],
    ["no address at all", "年度报告", "不是网址"],
  ])("refuses %s without dialling", async (_, url, words) => {
    const network = madeUp({ [HOST]: [PUBLIC], "other.example": [PUBLIC] });
    expect(await get(url, network)).toMatchObject({ status: "refused", message: expect.stringContaining(words) });
    expect(network.dialled).toEqual([]);
  });

  test.each([
    ["a private address", ["10.0.0.5"]],
    ["a link-local address", ["169.254.169.254"]],
    ["one private address among public ones", [PUBLIC, "192.168.0.1"]],
    ["the machine itself", ["::1"]],
  ])("refuses a name that leads to %s, listed or not", async (_, addresses) => {
    const network = madeUp({ [HOST]: addresses });
    const refused = await get(`http://${HOST}/report.html`, network);
    expect(refused).toEqual({ status: "refused", message: `${HOST} 指向内部网络，不能抓取。` });
    expect(network.dialled).toEqual([]);
  });

  test("refuses private addresses written as such, though somebody listed them", async () => {
    const network = madeUp({});
    for (const host of ["127.0.0.1", "[::1]", "[::ffff:7f00:1]", "2130706433", "0x7f.1"]) {
      const { host: written } = new URL(`http://${host}/`);
      expect(await get(`http://${host}/`, network, [written])).toMatchObject({
        status: "refused",
        message: expect.stringContaining("内部网络"),
      });
    }
    expect(network.dialled).toEqual([]);
  });

  test("looks at the other end of the connection too, and sends nothing to it", async () => {
    const before = asked.length;
    const network = madeUp({ [HOST]: [PUBLIC] }, "127.0.0.1");
    expect(await get(`http://${HOST}/report.html`, network)).toEqual({
      status: "refused",
      message: `${HOST} 连到了内部网络，已断开。`,
    });
    expect(network.dialled).toHaveLength(1);
    expect(asked).toHaveLength(before);
  });

  test("without a seam it does not even reach this machine", async () => {
    const { port } = server.address() as AddressInfo;
    const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
    const before = asked.length;
    for (const host of hosts)
      expect(await fetchPage(`http://${host}/report.html`, { hosts })).toMatchObject({ status: "refused" });
    expect(asked).toHaveLength(before);
  });

  test.each([
    ["what is too large", "/large", "超过 2 MB"],
    ["what never ends", "/endless", "没有取到"],
    ["what never begins", "/silent", "没有取到"],
    ["what is packed though nobody asked", "/packed", "压缩"],
    ["what is not there", "/none.html", "404"],
  ])("gives up on %s", async (_, path, words) => {
    const refused = await get(`http://${HOST}${path}`, madeUp({ [HOST]: [PUBLIC] }));
    expect(refused).toMatchObject({ status: "refused", message: expect.stringContaining(words) });
  });

  test("says when a name leads nowhere", async () => {
    expect(await get(`http://${HOST}/`, madeUp({}))).toEqual({ status: "refused", message: `找不到 ${HOST} 的地址。` });
  });
});
