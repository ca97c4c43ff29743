/** Answers an address of the interface: rows as JSON or CSV, or in plain words why there are none. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { readArea } from "@/lib/db/areas";
import { lastChange } from "@/lib/db/displays";
import { writeCsv } from "@/lib/report/export/csv";
import { ASKED, type Asking, cursorOf, type Endpoint, keyFrom, keyOf, MOST_ROWS } from "./endpoint";
import { ENDPOINTS } from "./endpoints";

export const BASE = "/api/v1";

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** Everybody may read, also from a page of another site. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, last-modified, link",
  "x-content-type-options": "nosniff",
};

type Problem = { status: number; title: string; detail: string; errors?: readonly { name: string; message: string }[] };

/** RFC 9457. */
export const problem = ({ status, ...rest }: Problem): Answer => ({
  status,
  headers: { ...OPEN, "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  body: `${JSON.stringify({ type: "about:blank", status, ...rest }, null, 2)}\n`,
});

const notFound = (detail: string): Answer => problem({ status: 404, title: "没有这项数据 · Not found", detail });

type Match = { endpoint: Endpoint; inPath: Record<string, string> };

function matchPath(path: string): Match | null {
  const parts = path.split("/");
  for (const endpoint of ENDPOINTS) {
    const wanted = endpoint.path.split("/");
    if (wanted.length !== parts.length) continue;
    const inPath: Record<string, string> = {};
    const fits = wanted.every((part, index) => {
      const name = part.match(/^\{(\w+)\}$/)?.[1];
      const given = parts[index] ?? "";
      if (name === undefined) return part === given;
      inPath[name] = given;
      return true;
    });
    if (fits) return { endpoint, inPath };
  }
  return null;
}

const NAME = /\{(\w+)\}/g;

/** What an endpoint takes: in its path, and in its query. */
export const schemasOf = ({ path, query }: Endpoint): { inPath: z.ZodObject; inQuery: z.ZodObject } => {
  const pick = (names: readonly string[]) =>
    z.strictObject(Object.fromEntries(Object.entries(ASKED).filter(([name]) => names.includes(name))));
  return { inPath: pick([...path.matchAll(NAME)].map(([, name = ""]) => name)), inQuery: pick(query) };
};

type Read = { asking: Asking } | { errors: { name: string; message: string }[] };

function readAsking(endpoint: Endpoint, inPath: Record<string, string>, query: URLSearchParams): Read {
  const names = [...query.keys()];
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ name, message: "given more than once" }));
  const schemas = schemasOf(endpoint);
  const path = schemas.inPath.safeParse(inPath);
  const asked = schemas.inQuery.safeParse(Object.fromEntries(query));
  const errors = [...(path.error?.issues ?? []), ...(asked.error?.issues ?? [])].map(({ path: [name], message, ...issue }) => ({
    name: String(name ?? ("keys" in issue ? issue.keys : "")),
    message: issue.code === "unrecognized_keys" ? `unknown here; there are ${endpoint.query.join(", ")}` : message,
  }));
  if (errors.length + twice.length > 0) return { errors: [...errors, ...twice] };
  return { asking: { ...path.data, ...asked.data } };
}

const invalid = (errors: readonly { name: string; message: string }[]): Answer =>
  problem({
    status: 400,
    title: "请求参数有误 · Invalid request",
    detail: errors.map(({ name, message }) => `${name}: ${message}`).join("; "),
    errors,
  });

export const DEFAULT_ROWS = 100;

/** `url` is the whole address; `accept` the header in which a reader may ask for CSV. */
export async function answer(url: URL, accept = ""): Promise<Answer> {
  const [, path = "", ending] = url.pathname.slice(BASE.length).match(/^(.*?)(?:\.(json|csv))?$/) ?? [];
  const match = matchPath(path.replace(/\/$/, ""));
  if (!match)
    return notFound(`没有${url.pathname}；说明见${BASE}/openapi.json · There is no such address; see ${BASE}/openapi.json`);
  const read = readAsking(match.endpoint, match.inPath, url.searchParams);
  if ("errors" in read) return invalid(read.errors);
  const { asking } = read;
  const after = asking.cursor === undefined ? null : keyFrom(asking.cursor);
  if (asking.cursor !== undefined && after === null) return invalid([{ name: "cursor", message: "not one that was given" }]);
  const limit = Math.min(MOST_ROWS, Number(asking.limit ?? DEFAULT_ROWS));
  const found = await match.endpoint.read(asking, { after, limit });
  if (!found) return notFound("没有这个地区、单位或报告 · There is no such area, body or report");
  const format = ending ?? asking.format ?? (/text\/csv/.test(accept) ? "csv" : "json");
  const last = found.rows.at(-1);
  const next =
    found.more && last
      ? nextOf(url, cursorOf(keyOf(match.endpoint.table, last).map((part) => (typeof part === "boolean" ? String(part) : part))))
      : null;
  const body =
    format === "csv"
      ? writeCsv(match.endpoint.table, found.rows)
      : `${JSON.stringify({ data: found.rows, next, ...(await stateOf(asking)) })}\n`;
  return {
    status: 200,
    headers: {
      ...OPEN,
      ...(await freshness(asking)),
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
      vary: "accept",
      ...(next !== null && { link: `<${next}>; rel="next"` }),
    },
    body,
  };
}

function nextOf(url: URL, cursor: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("cursor", cursor);
  return `${url.pathname}?${query}`;
}

/** With which state of the area's data an answer was made, and under which licence. */
async function stateOf({ area }: Asking): Promise<{ revision: number | null; licence: string | null }> {
  const found = area === undefined ? null : await readArea(area);
  return { revision: found?.revision ?? null, licence: found?.licence ?? null };
}

/** The day of the last change is known where it was one of a report on display; others only raise the revision. */
async function freshness({ area }: Asking): Promise<Record<string, string>> {
  const [last, found] = area === undefined ? [null, null] : await Promise.all([lastChange(area), readArea(area)]);
  const changed = last && last.revision === found?.revision ? last.shownAt : null;
  return { "cache-control": "public, max-age=0, must-revalidate", ...(changed && { "last-modified": changed.toUTCString() }) };
}
