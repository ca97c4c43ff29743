/** What stands in a cell: a number, nothing, “/”, or something that is no number for certain. */
import { numberIn } from "./numerals";

export type Value = {
  /** As printed, not converted: 103.3879万元 is 103.3879 with the unit 万元. */
  value: number | null;
  unit?: string;
  status: "reported" | "blank" | "notApplicable" | "unreadable";
};

const BLANK: Value = { value: null, status: "blank" };
const NOTHING: Value = { value: null, status: "notApplicable" };
const UNREADABLE: Value = { value: null, status: "unreadable" };

/** Longer than any number with its unit; whatever is longer is prose. */
const LONGEST = 40;

const NOT_APPLICABLE = /^(?:-+|\/+|无|不涉及)$/;

/** A sign: typed once or twice (--253), as a word (减44), or none. */
const SIGN = "[+±]|--?|增加?|新增|减少?|";
/** Thousands stand apart by commas or by a thin or no-break space; a plain space would make two numbers of it. */
const DIGITS = String.raw`[1-9]\d{0,2}(?<gap>[,\u2009\u202f\u00a0])\d{3}(?:\k<gap>\d{3})*|0|[1-9]\d{0,14}`;
const UNIT = "[万亿千百]?元|人次|件次|[万亿]?[件条项个宗起份次篇人部户家本期场例笔]|[万亿]";
const ARABIC = new RegExp(`^(?<sign>${SIGN}) ?(?<digits>${DIGITS})(?<fraction>\\.\\d{1,9})? ?(?<unit>${UNIT})?$`);
const CHINESE = new RegExp(`^(?<sign>${SIGN})(?<digits>[〇零一二两三四五六七八九十百千]{1,9})(?<unit>${UNIT})?$`);

/** Half width, one kind of dash, no characters without width, and no “? ” where a no-break space once was. */
const plain = (raw: string): string =>
  raw
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500\u2501﹣]/g, "-")
    .replace(/^\s*\?\s+(?=\S)/, "")
    .trim();

const isNegative = (sign: string | undefined): boolean => /^[-减]/.test(sign ?? "");

function measured(match: RegExpExecArray, size: number | null): Value {
  if (size === null) return UNREADABLE;
  const value = isNegative(match.groups?.sign) && size !== 0 ? -size : size;
  const unit = match.groups?.unit;
  return { value, status: "reported", ...(unit === undefined ? {} : { unit }) };
}

/** Never a guess: what may be two numbers (1 234), a glued row (000), an ordinal (1.) or a dash (一) is unreadable. */
export function readValue(raw: string): Value {
  if (raw.length > LONGEST) return raw.trim() === "" ? BLANK : UNREADABLE;
  const text = plain(raw);
  if (text === "") return BLANK;
  if (NOT_APPLICABLE.test(text)) return NOTHING;
  const arabic = ARABIC.exec(text);
  if (arabic)
    return measured(arabic, Number(`${arabic.groups?.digits ?? ""}${arabic.groups?.fraction ?? ""}`.replace(/[^\d.]/g, "")));
  const chinese = text === "一" ? null : CHINESE.exec(text);
  return chinese ? measured(chinese, numberIn(chinese.groups?.digits ?? "")) : UNREADABLE;
}
