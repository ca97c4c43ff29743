/** From a token to what is stored of a cell. */
import { LEAST_CONFIDENCE, type Place } from "@/lib/document";
import type { Reading } from "@/lib/report/report";
import type { Token } from "./tokens";

export const LOST: Reading = { value: null, raw: null, status: "lost", place: null };
export const ABSENT: Reading = { value: null, raw: null, status: "absent", place: null };
export const BLANK: Reading = { value: null, raw: null, status: "blank", place: null };

/** What OCR only guessed is shown, and is no number. */
const UNREADABLE: Token["value"] = { value: null, status: "unreadable" };

const placeOf = (place: Place): Place | null => (Object.keys(place).length > 0 ? place : null);

/** `unit` is what the column's heading on the page says, for numbers that say nothing themselves. */
export function readingOf(token: Token | null, unit: string | undefined): Reading {
  if (token === null) return LOST;
  const { text, confidence } = token;
  const value = confidence !== undefined && confidence < LEAST_CONFIDENCE ? UNREADABLE : token.value;
  const said = value.unit ?? (value.status === "reported" ? unit : undefined);
  return {
    value: value.value,
    raw: text === "" ? null : text,
    status: value.status,
    place: placeOf(token.place),
    ...(said === undefined ? {} : { unit: said }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}
