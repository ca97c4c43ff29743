/** The boundary between typed values and JSON columns. Only lib/db writes these columns, always from the type it reads. */
import type { Prisma } from "./generated/client";

const REFUSED_BY_POSTGRES = /\\u(0000|d[89a-f])/i;

const repair = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");

/** The text of a JSON column. PostgreSQL takes neither NUL nor half a surrogate pair, and bytes from outside hold both. */
export function toJson(value: object): string {
  const text = JSON.stringify(value);
  return REFUSED_BY_POSTGRES.test(text)
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? repair(part) : part))
    : text;
}

/** What `toJson` was given when the row was written. */
export const fromJson = <T>(stored: Prisma.JsonValue): T => stored as T;
