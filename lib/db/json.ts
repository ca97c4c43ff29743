/** The boundary between typed values and JSON columns. Only lib/db writes these columns, always from the type it reads. */
import type { Prisma } from "./generated/client";

const REFUSED_BY_POSTGRES = /\\u(0000|d[89a-f])/i;

const repair = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");

/** Ready to be stored: PostgreSQL takes neither NUL nor half a surrogate pair, and bytes from outside hold both. */
export function toJson(value: object): Prisma.InputJsonObject {
  const text = JSON.stringify(value);
  const clean: unknown = REFUSED_BY_POSTGRES.test(text)
    ? JSON.parse(text, (_, part: unknown) => (typeof part === "string" ? repair(part) : part))
    : value;
  return clean as Prisma.InputJsonObject;
}

/** What `toJson` was given when the row was written. */
export const fromJson = <T>(stored: Prisma.JsonValue): T => stored as T;
