/** A request to the interface, from its address to the response; conditional requests are answered with 304. */
import { z } from "zod";
import { today } from "@/lib/clock";
import { type Answer, answer, BASE, problem } from "./answer";
import { bulkFile } from "./bulk-file";
import { openapi } from "./openapi";

const BULK = new RegExp(`^${BASE}/areas/(\\d{2}(?:\\d{2}){0,2})/bulk/([\\w.-]+)$`);

/** True where the reader has it already. */
function isKnown(request: Request, headers: Headers): boolean {
  const tags = request.headers.get("if-none-match");
  if (tags !== null) return tags.split(/,\s*/).some((tag) => tag === "*" || tag.replace(/^W\//, "") === headers.get("etag"));
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  const changed = Date.parse(headers.get("last-modified") ?? "");
  return !Number.isNaN(since) && !Number.isNaN(changed) && changed <= since;
}

function send(request: Request, status: number, given: Record<string, string>, body: BodyInit): Response {
  const headers = new Headers(given);
  if (status !== 200 || !isKnown(request, headers)) return new Response(body, { status, headers });
  headers.delete("content-length");
  return new Response(null, { status: 304, headers });
}

const plain = (request: Request, { status, headers, body }: Answer): Response => send(request, status, headers, body);

async function description(request: Request): Promise<Response> {
  const body = `${JSON.stringify(await openapi(), null, 1)}\n`;
  return send(request, 200, { "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" }, body);
}

async function bulk(request: Request, area: string, name: string, asOf: string | null): Promise<Response> {
  const day = z.iso.date().nullable().safeParse(asOf);
  if (!day.success)
    return plain(
      request,
      problem({ status: 400, title: "请求参数有误 · Invalid request", detail: "asOf: a day such as 2026-03-31" }),
    );
  const file = await bulkFile(area, name, day.data ?? undefined, today());
  if (!file)
    return plain(
      request,
      problem({ status: 404, title: "没有这个文件 · Not found", detail: `${BASE}/areas/${area}/bulk/manifest.json` }),
    );
  const response = send(request, 200, file.headers, file.body);
  if (response.status === 304) await file.body.cancel();
  return response;
}

/** Outside of the interface, below /api. */
export const nothingAt = (request: Request): Response =>
  plain(
    request,
    problem({
      status: 404,
      title: "没有这个地址 · Not found",
      detail: `没有${new URL(request.url).pathname}；数据接口在${BASE} · There is no such address; the data are at ${BASE}`,
    }),
  );

export async function respond(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (/^\/api\/v1\/?$|\/openapi\.json$/.test(url.pathname)) return description(request);
  const [, area, name] = BULK.exec(url.pathname) ?? [];
  if (area !== undefined && name !== undefined) return bulk(request, area, name, url.searchParams.get("asOf"));
  return plain(request, await answer(url, request.headers.get("accept") ?? ""));
}
