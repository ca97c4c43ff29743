/**
 * Fetches a page of another site, and nothing else: only from hosts that are listed, only from public addresses (looked at
 * after the name was resolved and again on the connection that was made), without following anything off the list, within a
 * time and a size. What goes wrong is an answer in words.
 */
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import { isPublicAddress } from "./public-address";

export const FETCH_LIMITS = { milliseconds: 15_000, bytes: 20 * 2 ** 20, redirects: 3 } as const;

export type Fetched =
  | { status: "fetched"; url: string; bytes: Uint8Array; type: string }
  | { status: "refused"; message: string };

/** What lies under the guard: names and wires. Tests put their own here; every check is made above it, on what it says. */
export type Network = {
  resolve(host: string): Promise<readonly string[]>;
  dial(address: string, port: number, tls: { servername: string } | null): Duplex & { remoteAddress?: string | undefined };
};

const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (host, port, tls) => (tls ? connectTls({ host, port, ...tls }) : connectTcp({ host, port })),
};

class Refused extends Error {}

type Limits = { milliseconds: number; bytes: number; redirects: number };
type Options = { hosts: readonly string[]; network?: Network; limits?: Limits };

/** Where to go, or a refusal: an address of http or https on a host of the list, at its own port, with no name or password. */
function targetOf(url: string, hosts: readonly string[]): URL {
  if (!URL.canParse(url)) throw new Refused(`这不是网址：${url}`);
  const target = new URL(url);
  if (target.protocol !== "http:" && target.protocol !== "https:") throw new Refused("只能核查 http 和 https 网址。");
  if (target.username || target.password) throw new Refused("网址里不能带用户名和密码。");
  if (!hosts.includes(target.host)) throw new Refused(`${target.host} 不在允许抓取的网站名单里（PUBLICATION_HOSTS）。`);
  return target;
}

/** One address of the host, all of which are public: a name that also leads inside is not trusted at all. */
async function addressOf(host: string, network: Network): Promise<string> {
  const name = host.replace(/^\[|\]$/g, "");
  const found = isIP(name) ? [name] : await network.resolve(name).catch(() => []);
  const [first] = found;
  if (first === undefined) throw new Refused(`找不到 ${host} 的地址。`);
  if (!found.every(isPublicAddress)) throw new Refused(`${host} 指向内部网络，不能抓取。`);
  return first;
}

/** A connection to the very address that was looked at; nothing is sent before its other end was looked at as well. */
async function connectTo(target: URL, network: Network, signal: AbortSignal): Promise<Duplex> {
  const isSecure = target.protocol === "https:";
  const address = await addressOf(target.hostname, network);
  const port = Number(target.port) || (isSecure ? 443 : 80);
  const socket = network.dial(address, port, isSecure ? { servername: target.hostname } : null);
  await new Promise<void>((resolve, reject) => {
    socket.once(isSecure ? "secureConnect" : "connect", () => resolve());
    socket.once("error", reject);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  }).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  if (socket.remoteAddress === undefined || !isPublicAddress(socket.remoteAddress)) {
    socket.destroy();
    throw new Refused(`${target.host} 连到了内部网络，已断开。`);
  }
  return socket;
}

function ask(target: URL, socket: Duplex, signal: AbortSignal): Promise<IncomingMessage> {
  const request = target.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = {
      host: target.host,
      "user-agent": "Gongkai publication check",
      accept: "text/html,application/pdf,*/*",
      "accept-encoding": "identity",
    };
    // Without an agent: one, even `false`, would make a connection of its own. A duplex that a test has wrapped is a socket
    // in all that http asks of it.
    const sent = request(target, { createConnection: () => socket as Socket, headers, signal }, resolve);
    sent.once("error", reject);
    sent.end();
  });
}

async function bytesOf(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const coding = answer.headers["content-encoding"] ?? "identity";
  if (coding !== "identity") throw new Refused(`网站送来的是压缩过的内容（${coding}），没有要求过。`);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > most) throw new Refused(`这个页面超过 ${most / 2 ** 20} MB，没有取。`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function follow(
  url: string,
  { hosts, network = internet }: Options,
  limits: Limits,
  signal: AbortSignal,
): Promise<Fetched> {
  let at = url;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const target = targetOf(at, hosts);
    const socket = await connectTo(target, network, signal);
    try {
      const answer = await ask(target, socket, signal);
      const { statusCode = 0, headers } = answer;
      if (isRedirect(statusCode) && headers.location !== undefined) {
        at = new URL(headers.location, target).href;
        continue;
      }
      if (statusCode !== 200) throw new Refused(`网站回答 ${statusCode}，没有这个页面。`);
      const bytes = await bytesOf(answer, limits.bytes);
      return { status: "fetched", url: target.href, bytes, type: headers["content-type"] ?? "" };
    } finally {
      socket.destroy();
    }
  }
  throw new Refused(`转了 ${limits.redirects} 次还没有到，没有再跟。`);
}

/** `hosts`: `www.example.gov.cn`, or `www.example.gov.cn:8080` where it is not the usual port. Never throws. */
export async function fetchPage(url: string, options: Options): Promise<Fetched> {
  const limits = options.limits ?? FETCH_LIMITS;
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await follow(url, options, limits, signal);
  } catch (error) {
    if (error instanceof Refused) return { status: "refused", message: error.message };
    if (signal.aborted) return { status: "refused", message: `${limits.milliseconds / 1000} 秒内没有取到，已放弃。` };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { status: "refused", message: `连不上这个网站${code && `（${code}）`}。` };
  }
}
