/** Days that a report or its page states: shown, signed, composed, or part of its address. Nothing is inferred from prose. */
import type { Document, Place } from "@/lib/document";
import { DAY, dayFrom } from "./day";
import { fold } from "./fold";
import { type Passage, placeIn } from "./prose";
import type { ReadingProblem, ReportDate } from "./report";
import type { Signature } from "./signature";

const COMPOSED = "(?:公文生成|生成|成文|发文|印发|制发|签发)(?:日期|时间)";
const SHOWN = "(?:发布|公开|公布)(?:日期|时间)|发布于|(?<![\\u4e00-\\u9fff])(?:日期|时间)";
const LABEL = `(?:(?<composed>${COMPOSED})|(?:${SHOWN}))`;
/** 时间：2020年1月1日至12月31日 is a period, not a day. */
const LABELLED = new RegExp(`${LABEL}\\s{0,8}[:|]?\\s{0,8}(?<day>${DAY})(?!\\s*[至到~—])`, "g");
const LABEL_ONLY = new RegExp(`^\\s*${LABEL}[\\s:]*$`);
const DAY_FIRST = new RegExp(`^\\s*(?<day>${DAY})`);
const BYLINE = new RegExp(`^\\s*(?<day>${DAY})[\\s\\d:]*(?:来源|浏览|点击|阅读|字体|字号|作者|\\[)`);
/** The names of the meta elements that government sites give it. */
const PUBLISHED = /^(?:pub(?:lish)?_?(?:date|time)|(?:article|og):published_time|dc\.date(?:\.issued)?)$/i;
const ADDRESS = /^\s*(?:https?:\/\/|\.{0,2}\/)\S{1,500}\s*$/;
const IN_ADDRESS = /(?:\/t?|[_=])((?:19|20)\d{2})(?:[/-]?(\d{2})[/-]?(\d{2})|[/-](\d{1,2})[/-](\d{1,2}))(?=[/_.&?\s-]|$)/g;

type Found = { dates: ReportDate[]; problems: ReadingProblem[] };
type Source = { text: string; folded: string; placeOf: (index: number) => Place };

/** Passages that are the report itself, from its first heading up to its signature: there, only short lines carry labels. */
export type Span = { start: number; end: number };

export function datesOf(
  document: Document,
  passages: readonly Passage[],
  { start, end }: Span,
  signature: Signature | null,
): Found {
  const found: Found = { dates: [], problems: [] };
  for (const { name, value, place } of document.metadata) readMetadata(found, name, value, place);
  passages.forEach((passage, index) => {
    const source = sourceOf(passage);
    const isOutside = index < start || index >= end;
    if (passage.folded.length <= (isOutside ? 400 : 40)) readLabelled(found, source, passages[index - 1]);
    if (isOutside && ADDRESS.test(passage.folded)) readAddress(found, passage.folded, source.placeOf(0));
  });
  const { day } = signature ?? {};
  const signed = day && passages[day.passage];
  if (signed) add(found, "signed", day.text, day.index, day.groups, sourceOf(signed));
  return found;
}

const sourceOf = (passage: Passage): Source => ({
  text: passage.text,
  folded: passage.folded,
  placeOf: (index) => placeIn(passage, index),
});

function readMetadata(found: Found, name: string, value: string, place: Place): void {
  const text = `${PUBLISHED.test(name.trim()) ? "发布日期" : name.trim()}:${value.trim()}`;
  if (text.length <= 400) readLabelled(found, { text, folded: fold(text), placeOf: () => place }, undefined);
  if (ADDRESS.test(value)) readAddress(found, value, place);
}

function readLabelled(found: Found, source: Source, previous: Passage | undefined): void {
  const addMatch = (match: RegExpExecArray, isComposed: boolean) => {
    const day = match.groups?.day ?? "";
    const at = match.index + match[0].lastIndexOf(day);
    add(found, isComposed ? "composed" : "shown", day, at, match.slice(-3), source);
  };
  for (const match of source.folded.matchAll(LABELLED)) addMatch(match, match.groups?.composed !== undefined);
  const label = previous && LABEL_ONLY.exec(previous.folded);
  const day = (label ? DAY_FIRST : BYLINE).exec(source.folded);
  if (day) addMatch(day, label?.groups?.composed !== undefined);
}

function readAddress(found: Found, address: string, place: Place): void {
  for (const match of address.matchAll(IN_ADDRESS)) {
    const value = dayFrom([match[1], match[2] ?? match[4], match[3] ?? match[5]]);
    if (value !== null) found.dates.push({ kind: "address", value, raw: match[0].replace(/^[/_=]/, ""), place });
  }
}

function add(
  found: Found,
  kind: ReportDate["kind"],
  matched: string,
  index: number,
  groups: readonly (string | undefined)[],
  source: Source,
): void {
  const raw = source.text.slice(index, index + matched.length).trim();
  const value = dayFrom(groups);
  if (value !== null) found.dates.push({ kind, value, raw, place: source.placeOf(index) });
  else found.problems.push(noSuchDay(raw, source.placeOf(index)));
}

const noSuchDay = (raw: string, place: Place): ReadingProblem => ({
  code: "noSuchDay",
  message: { zh: `日期“${raw}”在日历上不存在，未采用。`, en: `The calendar has no day “${raw}”; it was left out.` },
  cells: [],
  place,
});

/** The day on which the report was made public: as shown by the page, else as signed. */
export const publishedOn = (dates: readonly ReportDate[]): string | null =>
  (dates.find(({ kind }) => kind === "shown") ?? dates.find(({ kind }) => kind === "signed"))?.value ?? null;
