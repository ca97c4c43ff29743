/** What visitors reach: public pages as kept, as long as nothing of their area changes; everything else passes to Next. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { today } from "@/lib/clock";
import { env } from "@/lib/env";
import { addressOf } from "@/lib/server/origin";
import { readRevision } from "@/lib/server/read-revision";
import { TooBusy, turns } from "@/lib/server/turns";
import { areaOf, isHost, isImmutable, isReadable, isShared, methodsOf } from "./addresses";
import { type Encoding, type Page, packedBody, pageCache } from "./cache";
import { forward, hopsOf, isWhole, render, variantOf } from "./forward";

const MEGABYTE = 1024 * 1024;
/** Whatever somebody forgot to count is shown after this at the latest, in milliseconds. */
const PATIENCE = 60_000;

const pages = pageCache(env().CACHE_MB * MEGABYTE, PATIENCE);
const files = pageCache(32 * MEGABYTE, Number.POSITIVE_INFINITY);
const rendering = new Map<string, Promise<Page | null>>();

/** Pages of one visitor that are rendered at a time, and how many more of his may wait for it. */
const inTurn = turns(4, 200);
const senderOf = (request: IncomingMessage): string =>
  addressOf({ headers: new Headers({ "x-forwarded-for": hopsOf(request) }) });

async function keyOf(request: IncomingMessage): Promise<string> {
  const area = areaOf(request.url ?? "");
  const revision = (await readRevision(area)) ?? (await readRevision(""));
  return [today(), revision, variantOf(request)].join("\n");
}

/** The page as kept, or rendered once for all who ask for it now; null where the answer has been sent already. */
async function pageFor(port: number, request: IncomingMessage, response: ServerResponse): Promise<Page | null> {
  const immutable = isImmutable(request.url ?? "");
  const cache = immutable ? files : pages;
  const key = immutable ? (request.url ?? "") : await keyOf(request);
  const known = cache.get(key) ?? (await rendering.get(key)?.catch(() => null));
  if (known) return known;
  const begun = inTurn(senderOf(request), () => render(port, request, response)).finally(() => rendering.delete(key));
  rendering.set(key, begun);
  const page = await begun;
  if (page && isWhole(page)) cache.set(key, page);
  return page;
}

const encodingFor = ({ headers }: IncomingMessage): Encoding | null => {
  const accepted = String(headers["accept-encoding"] ?? "");
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
};

const PACKS = /text|json|javascript|xml|svg|csv/;
const SMALL = 1024;

const varyOf = ({ headers }: Page, packs: boolean): string => {
  const names = `${headers.vary ?? ""},${packs ? "accept-encoding" : ""}`.toLowerCase().split(/,\s*/);
  return [...new Set(names.filter((name) => name !== ""))].join(", ");
};

/** True where the reader has the page: the tag says so, or where none is sent the day. */
function isKnown(
  { headers: asked }: IncomingMessage,
  { etag, ...headers }: { etag: string; "last-modified"?: string | string[] },
): boolean {
  const bare = (tag: string): string => tag.replace(/^W\//, "");
  const tags = asked["if-none-match"]?.split(/,\s*/);
  if (tags) return tags.some((tag) => tag === "*" || bare(tag) === bare(etag));
  return Date.parse(String(headers["last-modified"])) <= Date.parse(asked["if-modified-since"] ?? "");
}

async function send(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = { ...page.headers, etag: String(page.headers.etag ?? page.tag) };
  if (isKnown(request, headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  const packs = page.body.length > SMALL && PACKS.test(String(page.headers["content-type"] ?? ""));
  const encoding = packs && !page.headers["content-encoding"] ? encodingFor(request) : null;
  const body = encoding ? await packedBody(page, encoding) : page.body;
  const vary = varyOf(page, packs);
  response.writeHead(page.status, {
    ...headers,
    ...(vary && { vary }),
    ...(encoding && { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function answer(port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isPlain = /^(GET|HEAD)$/.test(request.method ?? "");
  if (!isPlain || !isShared(request.url ?? "")) return forward(port, request, response);
  const page = await pageFor(port, request, response);
  if (page) await send(page, request, response);
}

const say = (response: ServerResponse, status: number, text: string, more: Record<string, string> = {}): ServerResponse =>
  response
    .writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...more })
    .end(`${text}\n`);

const BUSY = "同时打开的页面太多，请稍候再试 · Too many pages at once, please try again in a moment";
const AWAY = "服务暂时不可用，请稍候再试 · Temporarily unavailable, please try again in a moment";
const SOON = { "retry-after": "5" };

function refuse({ method, url }: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof TooBusy) {
    say(response, 429, BUSY, SOON);
    return;
  }
  // Without what was asked for: it may hold somebody's words.
  console.error(`${method} ${url?.split("?")[0]} broke:`, error);
  say(response, 502, AWAY, SOON);
}

/** Longer than proxies keep a connection, so that it is they who end it and no request meets its end, in milliseconds. */
const IDLE = 75_000;

type Serves = (url: string) => boolean;

/** Listens on an address, before Next on port `next`; what it does not serve is not found there. */
export function listen(next: number, serves: Serves, port: number, host: string | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    if (!isReadable(url) || !isHost(request.headers.host))
      return say(response, 400, "网址写法有误，请检查 · This address is not well formed");
    const methods = methodsOf(url);
    if (!methods.includes(request.method ?? "")) return say(response, 405, "405", { allow: methods.join(", ") });
    if (!serves(url)) return say(response, 404, "404");
    return answer(next, request, response).catch((error) => refuse(request, response, error));
  });
  server.keepAliveTimeout = IDLE;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
