/**
 * The one frame of every write: same origin → who → input → may they, there → is the form still current → one transaction
 * with its entry in the audit log → an answer as JSON, or a refusal in plain words. Of each area one is done at a time: what a
 * write has found stays so until it is done, and of the same sent twice at once the second meets what the first has made.
 *
 * To add one: declare it with `declareWrite` in lib/server/writes/, answer it in a route of two lines
 * (`export const POST = answer(theWrite)`), and give it a row with a sample in lib/server/writes/routes.fixture.ts.
 */
import { z } from "zod";
import { zhCN } from "zod/locales";
import { appendAudit, NO_AREA } from "@/lib/db/audit";
import { holdWrites, inTransaction, isTaken, type Transaction } from "@/lib/db/client";
import { isSameOrigin } from "./origin";
import { type Action, mayDo, OPEN_ACTIONS, type OpenAction, type Place } from "./permissions";
import { Refusal, refusalResponse } from "./refusal";
import { readViewer, type Viewer } from "./session";

/** Who does it: an open action may be done by nobody in particular. */
type Doer<A> = A extends OpenAction ? Viewer | null : Viewer;

/** What was done: the answer for the browser and the words for the log. */
export type Done = {
  answer?: object;
  subject: string;
  detail?: Readonly<Record<string, unknown>>;
  /** Set-Cookie lines. */
  cookies?: readonly string[];
  /** Where the log of an open action belongs and by whom it was done, as far as that is known by now. */
  by?: { areaId: string; personId: string; username: string };
};

type Revision = string | number;

export type Write<A extends Action | OpenAction, Input, Prepared> = {
  action: A;
  /** `json`: the body is the input. `bytes`: the query is the input and `prepare` takes the body as a stream. */
  body?: "json" | "bytes";
  /** Unknown keys are dropped; messages are shown to the person beside the field. */
  input: z.ZodType<Input>;
  /** The area, and the body where the thing belongs to one. `own`: the person's own account. */
  place: (input: Input) => Place | "own" | Promise<Place | "own">;
  /**
   * What the thing is at now, to be compared with the `revision` that the form was made from. `none`: there is nothing
   * before it that a second person could have changed.
   */
  revision: "none" | ((tx: Transaction, input: Input) => Promise<Revision | null>);
  /** What must happen before the transaction begins: receiving bytes, hashing. May refuse. */
  prepare?(doing: { input: Input; by: Doer<A>; request: Request }): Promise<Prepared>;
  run(tx: Transaction, doing: { input: Input; by: Doer<A>; request: Request; prepared: Prepared }): Promise<Done>;
};

// The frame holds writes of all kinds; each was checked against its own types where it was declared.
// biome-ignore lint/suspicious/noExplicitAny: the boundary named above
export type AnyWrite = Write<any, any, any>;

/** Checks a declaration's types; returns it as it is. */
export const declareWrite = <A extends Action | OpenAction, Input, Prepared = undefined>(
  write: Write<A, Input, Prepared>,
): Write<A, Input, Prepared> => write;

export const MOST_BYTES_OF_JSON = 2_000_000;

const isOpen = (action: Action | OpenAction): action is OpenAction => OPEN_ACTIONS.some((open) => open === action);

/** The body as text, refused as soon as it is longer than it may be. */
async function readText(request: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > MOST_BYTES_OF_JSON) throw new Refusal("tooLarge", "提交的内容太大。请分几次保存。");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Without what no database holds and nobody types: pasted texts have it. */
const storable = (text: string): string => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

async function readRaw(request: Request, body: "json" | "bytes"): Promise<unknown> {
  if (body === "bytes")
    return Object.fromEntries([...new URL(request.url).searchParams].map(([name, text]) => [name, storable(text)]));
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    throw new Refusal("invalid", "请求的格式不对：应为 JSON。请刷新页面后再试。");
  try {
    return JSON.parse(await readText(request), (_, part: unknown) => (typeof part === "string" ? storable(part) : part));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("invalid", "请求的内容读不懂。请刷新页面后再试。");
  }
}

/** What Zod says where a schema has no words of its own. */
const CHINESE = zhCN().localeError;

function readInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const read = schema.safeParse(raw, { error: CHINESE });
  if (read.success) return read.data;
  const fields = Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message]));
  throw new Refusal("invalid", "有的地方填得不对，没有保存。请按各项下面的提示修改。", { fields });
}

const Revised = z.object({ revision: z.union([z.string(), z.number()]) });

const STALE = "这页打开之后，别人已经改过这项内容，所以没有保存。请刷新页面，看过新的内容后再改。";

async function checkRevision(write: AnyWrite, tx: Transaction, raw: unknown, input: unknown): Promise<void> {
  if (write.revision === "none") return;
  const sent = Revised.safeParse(raw);
  const current = await write.revision(tx, input);
  if (current === null) throw new Refusal("missing", "这项内容已经不在了。请刷新页面。");
  if (!sent.success || String(sent.data.revision) !== String(current)) throw new Refusal("stale", STALE);
}

async function noteRefused(viewer: Viewer, action: string, place: Place): Promise<void> {
  const { personId, username: by } = viewer;
  // Into the log of the person's own area: a stranger must not write into that of another.
  const areaId = viewer.areaId;
  const subject = `place:${[place.areaId, place.bodyId].filter(Boolean).join("/")}`;
  await inTransaction((tx) => appendAudit(tx, { areaId, personId, by, action, outcome: "refused", subject, detail: {} }));
}

async function checkPermission(action: Action, viewer: Viewer, place: Place): Promise<void> {
  if (mayDo(viewer, action, place)) return;
  await noteRefused(viewer, action, place);
  throw viewer.pending === "secondFactor"
    ? new Refusal("forbidden", "请先在“我的账号”里启用动态口令，再做别的操作。")
    : new Refusal("forbidden", "您的账号没有做这项操作的权限。需要的话，请联系本地区的安全管理员。");
}

async function carryOut(write: AnyWrite, request: Request): Promise<Response> {
  if (!isSameOrigin(request)) throw new Refusal("foreign", "这个请求不是从本系统的页面发出的，没有执行。");
  const viewer = await readViewer(request.headers);
  const { action } = write as { action: Action | OpenAction };
  if (!viewer && !isOpen(action)) throw new Refusal("anonymous", "您还没有登录，或者登录已经过期。请登录后再试。");
  const raw = await readRaw(request, write.body ?? "json");
  const input = readInput<unknown>(write.input, raw);
  const about = await write.place(input);
  const place: Place = about === "own" ? { areaId: viewer?.areaId ?? NO_AREA } : about;
  // A person's own account is theirs, even when the last of their bodies went to somebody else.
  if (viewer && !isOpen(action) && about !== "own") await checkPermission(action, viewer, place);
  const prepared = await write.prepare?.({ input, by: viewer, request });
  const done: Done = await inTransaction(async (tx) => {
    await holdWrites(tx, place.areaId);
    await checkRevision(write, tx, raw, input);
    const made: Done = await write.run(tx, { input, by: viewer, request, prepared });
    const by = made.by ?? { areaId: place.areaId, personId: viewer?.personId ?? "-", username: viewer?.username ?? "-" };
    const { areaId, personId, username } = by;
    const { subject, detail = {} } = made;
    await appendAudit(tx, { areaId, personId, by: username, action, outcome: "done", subject, detail });
    return made;
  });
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of done.cookies ?? []) headers.append("Set-Cookie", cookie);
  return Response.json(done.answer ?? {}, { headers });
}

const TAKEN = "同样的内容刚才已经保存过，所以没有再存一次。请刷新页面查看。";
const BROKEN = "系统出了故障，这次没有保存。请稍后再试；还是不行，请把时间告诉管理员。";

const FULL = "服务器的磁盘已满或不能写入，这次没有保存。请告诉管理员；腾出空间后再试。";
const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "EROFS", "EACCES"].includes(String(error.code));

/** The handler of a route. What breaks is logged without the input, and told without the cause. */
export const answer =
  (write: AnyWrite) =>
  async (request: Request): Promise<Response> => {
    try {
      return await carryOut(write, request);
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      if (isTaken(error)) return refusalResponse(new Refusal("stale", TAKEN));
      console.error(`${write.action} broke:`, error);
      if (isFull(error)) return Response.json({ error: { code: "full", message: FULL } }, { status: 507 });
      return Response.json({ error: { code: "broken", message: BROKEN } }, { status: 500 });
    }
  };
