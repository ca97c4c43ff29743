/** Requests on their way to the server that renders. */
import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { type Headers, type Page, pageOf } from "./cache";

/** Ends an idle connection long before Next does (`IDLE` in cli/runtime/next.ts), in milliseconds. */
const agent = new Agent({ keepAlive: true, timeout: 30_000 });

/** Of one connection only. */
const HOP = new Set(["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"]);

/** The body of what only reads is not passed on. Its length must not be either: Next would take what comes next for it. */
const BODILESS = new Set([...HOP, "content-length"]);
const isReading = (method: string): boolean => method === "GET" || method === "HEAD";

const kept = (headers: IncomingMessage["headers"], without: ReadonlySet<string> = HOP): Headers =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || without.has(name) ? [] : [[name, value]])),
  );

/** Who asks, and the proxies before us as far as they say it. */
export const hopsOf = (from: IncomingMessage): string =>
  [from.headers["x-forwarded-for"], from.socket.remoteAddress].filter((part) => part !== undefined).join(", ");

/** What Next asks of itself when a visitor goes from page to page; a page's answer depends on these, its address, host and protocol. */
const ROUTER = ["rsc", "next-router-prefetch", "next-router-segment-prefetch", "next-router-state-tree", "next-url"];

export const variantOf = ({ headers, url }: IncomingMessage): string =>
  [headers.host, headers["x-forwarded-proto"] ?? "", url, ...ROUTER.map((name) => headers[name] ?? "")].join("\n");

type Sent = { method: string; headers: Headers; path?: string | undefined };

/** Asks once more for what only reads, where a kept connection ended just as it was used. */
const open = (port: number, from: IncomingMessage, asked: Sent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method, headers, path = from.url } = asked;
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, resolve).on("error", (error) => {
      const isStale = isReading(method) && sent.reusedSocket && "code" in error && error.code === "ECONNRESET";
      if (isStale) open(port, from, asked).then(resolve, reject);
      else reject(error);
    });
    if (isReading(method) || from.readableEnded) sent.end();
    else pipeline(from, sent).catch(reject);
  });

/** Passes a request on and its answer back, both as they come. */
export async function forward(port: number, from: IncomingMessage, to: ServerResponse): Promise<void> {
  const { method = "GET" } = from;
  const answer = await open(port, from, {
    method,
    headers: { ...kept(from.headers, isReading(method) ? BODILESS : HOP), "x-forwarded-for": hopsOf(from) },
  });
  if (isMissingPage(answer, from) && (await sendMissing(port, from, to))) {
    answer.destroy();
    return;
  }
  const { socket } = answer; // with all said and sent it goes back to the agent, and is the answer's no longer
  to.writeHead(answer.statusCode ?? 502, kept(answer.headers));
  await pipeline(answer, to);
  if (!isReading(method) && !from.complete) endWith(from, socket);
}

/** Whoever was answered before all was sent, and then goes away, leaves no connection behind that waits for the rest. */
function endWith(from: IncomingMessage, socket: Socket): void {
  const end = () => socket.destroy();
  from.socket.once("close", end);
  from.once("end", () => from.socket.off("close", end));
  if (from.socket.destroyed) end();
}

/**
 * False where a page broke while it was rendered. What Next asks of itself is answered with 200 before it is known how it ends; how
 * it ended stands in a line of its own.
 */
export const isWhole = ({ headers, body }: Pick<Page, "headers" | "body">): boolean =>
  !/text\/x-component/.test(String(headers["content-type"] ?? "")) || !/^[\da-f]+:E\{/m.test(body.toString());

const LARGEST_PAGE = 4 * 1024 * 1024;

/** What everybody is shown: asked for without cookies, so that nobody's own view is ever kept. */
const asAnyone = ({ headers }: IncomingMessage): Headers => {
  const names = new Set(["host", "x-forwarded-proto", ...ROUTER]);
  return {
    ...Object.fromEntries(Object.entries(kept(headers)).filter(([name]) => names.has(name))),
    "accept-encoding": "identity",
  };
};

/**
 * Renders a page for everybody. Null where the answer is not to be kept: it has gone to the one who asked as it came, or is
 * too long for the memory.
 */
export async function render(port: number, from: IncomingMessage, to: ServerResponse): Promise<Page | null> {
  const answer = await open(port, from, { method: "GET", headers: asAnyone(from) });
  const headers = kept(answer.headers, new Set([...HOP, "content-length", "date"]));
  const chunks: Buffer[] = [];
  let length = 0;
  if (answer.statusCode === 200 && !answer.headers["set-cookie"])
    for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_PAGE) break;
    }
  if (answer.readableEnded) return pageOf(200, lasting(headers), Buffer.concat(chunks));
  if (isMissingPage(answer, from) && (await sendMissing(port, from, to))) {
    answer.destroy();
    return null;
  }
  to.writeHead(answer.statusCode ?? 502, headers);
  for (const chunk of chunks) to.write(chunk);
  if (from.method === "HEAD") {
    answer.destroy();
    to.end();
  } else await pipeline(answer, to);
  return null;
}

/** Next draws its page of what is not there in the browser only; with the status comes instead a page that says so by itself. */
const isMissingPage = ({ statusCode, headers }: IncomingMessage, from: IncomingMessage): boolean =>
  statusCode === 404 &&
  from.method === "GET" &&
  /text\/html/.test(headers["content-type"] ?? "") &&
  ROUTER.every((name) => from.headers[name] === undefined);

/** False where that page cannot be had either. */
async function sendMissing(port: number, from: IncomingMessage, to: ServerResponse): Promise<boolean> {
  const missing = await open(port, from, { method: "GET", headers: asAnyone(from), path: missingPath(from) });
  if (missing.statusCode !== 200) {
    missing.destroy();
    return false;
  }
  to.writeHead(404, kept(missing.headers, new Set([...HOP, "content-length", "etag"])));
  await pipeline(missing, to);
  return true;
}

const missingPath = ({ url }: IncomingMessage): string => (/^\/en(?:[/?]|$)/.test(url ?? "") ? "/en/missing" : "/missing");

/** Next forbids everybody to keep what it renders on demand; whoever asks again may learn that nothing has changed. */
const lasting = (headers: Headers): Headers =>
  /no-store/.test(String(headers["cache-control"] ?? "no-store"))
    ? { ...headers, "cache-control": "public, max-age=0, must-revalidate" }
    : headers;
