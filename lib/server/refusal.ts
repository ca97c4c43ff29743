/** Why a change was not made, in words for the person who wanted it. Thrown, because it also undoes what was begun. */

const STATUS = {
  /** Nobody is signed in. */
  anonymous: 401,
  /** The role does not reach so far. */
  forbidden: 403,
  /** The request came from a page of another site. */
  foreign: 403,
  missing: 404,
  /** Somebody changed the thing meanwhile. */
  stale: 409,
  tooLarge: 413,
  /** The input is not what it should be; `fields` says where. */
  invalid: 422,
  /** The input is well formed and a rule of the subject forbids it. */
  ruled: 422,
  tooOften: 429,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** Messages by the field that they are about, nested ones as `entries.3.note`. */
export type Fields = Readonly<Record<string, string>>;

export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly more: { fields?: Fields; retryAfter?: number } = {},
  ) {
    super(message);
    this.status = STATUS[code];
  }
}

/** What the browser is told: never more than the message, the fields and when to try again. */
export function refusalResponse({ code, message, status, more }: Refusal): Response {
  const { fields, retryAfter } = more;
  return Response.json(
    { error: { code, message, ...(fields && { fields }) } },
    { status, headers: { "Cache-Control": "no-store", ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }) } },
  );
}
