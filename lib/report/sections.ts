/** The six sections of a report (一、总体情况 …), under any of the headings that offices give them. */
import { type Passage, placeIn } from "./prose";
import type { ReportSection, SectionKey } from "./report";
import { SECTION_KEYS } from "./report";

const INFORMATION = "(?:政府)?信息";
/** Headings in folded text: the words of both formats, of the regulation, and of the years before there was a format. */
const HEADINGS: Record<SectionKey, string> = {
  overview: `(?:\\d{4}年度?)?(?:政府信息公开)?(?:工作)?(?:的)?(?:(?:总体|基本|整体)(?:工作)?(?:情况|概况)|概述|概况)`,
  disclosure: `(?:本?行政机关)?(?:政府信息)?主动公开${INFORMATION}?(?:的)?(?:工作)?(?:的)?情况`,
  requests:
    `(?:(?:本?行政机关)?收到和?处理(?:的)?${INFORMATION}公开(?:的)?申请(?:的)?情况` +
    `|(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:办理|处理)?(?:的)?情况)`,
  disputes:
    `(?:因)?(?:${INFORMATION}(?:依申请)?公开)?(?:工作|申请|被|而|引起|引发|提起|的){0,6}行政复议(?:[、和及与]|以及)?` +
    `(?:被|提起|的){0,3}行政诉讼(?:的)?(?:情况)?`,
  problems:
    `(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:问题|不足|困难)(?:和|及|与|以及|、)?` +
    `(?:下一步|下步)?(?:的)?(?:改进|整改|解决|工作)*(?:情况|措施|意见|打算|办法|方向|计划|建议)*`,
  other: `(?:(?:其他|其它)(?:需要|应当|应)?(?:报告|说明)(?:的)?(?:事项|情况|内容)|需要说明的(?:其他)?(?:事项|情况))`,
};

const named = SECTION_KEYS.map((key) => `(?<${key}>${HEADINGS[key]})`).join("|");
const ORDINAL = "[一二三四五六七八九十]{1,2}";
/** 三、收到和处理… at the start of a passage or of a sentence within one. */
const NUMBERED = new RegExp(`(?<=^|[。；;!?:：\\s])(?<ordinal>${ORDINAL})?\\s{0,4}[、.]\\s{0,4}(?:${named})`, "g");
const BARE = new RegExp(`^\\s*(?:${named})[\\s:：。]*$`);
/** A numbered heading that is none of the six: it ends the section before it. */
const FOREIGN = new RegExp(`^\\s*(?<ordinal>${ORDINAL})\\s{0,4}[、.]\\s{0,4}[^。；，,;]{2,40}$`);

/** `key` is null for a heading that is none of the six. `start` and `end` are indexes into the passage. */
export type Heading = { key: SectionKey | null; ordinal: string; passage: number; start: number; end: number };

export const headingsOf = (passages: readonly Passage[]): readonly Heading[] =>
  oncePerSection(withoutContents(passages.flatMap(headingsIn), passages));

function headingsIn(passage: Passage, index: number): Heading[] {
  const found: Heading[] = [];
  for (const match of passage.folded.matchAll(NUMBERED)) {
    const ordinal = match.groups?.ordinal ?? "";
    if (ordinal === "" && match.index > passage.folded.search(/\S/)) continue;
    const heading = headingFrom(match, index, match.index);
    found.push({ ...heading, ordinal: ordinal || "、" });
  }
  if (found.length > 0) return found;
  if (passage.folded.length > 80) return [];
  const bare = BARE.exec(passage.folded);
  if (bare) return [headingFrom(bare, index, 0)];
  const foreign = passage.inTable ? null : FOREIGN.exec(passage.folded);
  return foreign ? [{ ...headingFrom(foreign, index, 0), key: null, ordinal: foreign.groups?.ordinal ?? "" }] : [];
}

function headingFrom(match: RegExpExecArray, passage: number, start: number): Heading {
  const key = SECTION_KEYS.find((section) => match.groups?.[section] !== undefined) ?? null;
  return { key, ordinal: "", passage, start, end: start + match[0].length };
}

/** Three headings or more in a row with nothing between them, each of which comes again later, are a table of contents. */
function withoutContents(headings: readonly Heading[], passages: readonly Passage[]): readonly Heading[] {
  const runs: Heading[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isRepeated = heading.key !== null && run?.some(({ key }) => key === heading.key);
    if (run && last && !isRepeated && isNothingBetween(last, heading, passages)) run.push(heading);
    else runs.push([heading]);
  }
  return runs.flatMap((run, index) => {
    const later = new Set(runs.slice(index + 1).flatMap((rest) => rest.map(({ key }) => key)));
    return run.length >= 3 && run.every(({ key }) => key === null || later.has(key)) ? [] : run;
  });
}

function isNothingBetween(a: Heading, b: Heading, passages: readonly Passage[]): boolean {
  if (b.passage - a.passage > 1) return false;
  const rest = passages[a.passage]?.folded.slice(a.end, a.passage === b.passage ? b.start : undefined) ?? "";
  return /^[\s.…·。;；,，:：、\d-]*$/.test(rest);
}

/** Numbered headings win over bare ones; of several alike the first counts. Foreign ones count where the numbers go on. */
function oncePerSection(headings: readonly Heading[]): readonly Heading[] {
  const numbered = new Set(headings.flatMap(({ key, ordinal }) => (key !== null && ordinal !== "" ? [key] : [])));
  const seen = new Set<SectionKey>();
  let highest = 0;
  return headings.filter((heading) => {
    const { key } = heading;
    const rank = "一二三四五六七八九十".indexOf(heading.ordinal) + 1;
    if (key === null) {
      if (seen.size === 0 || rank <= highest) return false;
    } else {
      if (seen.has(key) || (heading.ordinal === "" && numbered.has(key))) return false;
      seen.add(key);
    }
    highest = Math.max(highest, rank);
    return true;
  });
}

/** The sections that the headings open, with the prose up to the next heading; paragraphs are joined by line feeds. */
export function sectionsFrom(headings: readonly Heading[], passages: readonly Passage[]): readonly ReportSection[] {
  return headings.flatMap((heading, index) => {
    const passage = passages[heading.passage];
    if (heading.key === null || !passage) return [];
    const title = passage.text.slice(heading.start, heading.end).trim();
    const start = heading.start + passage.text.slice(heading.start).search(/\S/);
    return [
      { key: heading.key, title, text: textBetween(heading, headings[index + 1], passages), place: placeIn(passage, start) },
    ];
  });
}

function textBetween(from: Heading, to: Heading | undefined, passages: readonly Passage[]): string {
  const last = to?.passage ?? passages.length - 1;
  const parts: string[] = [];
  for (let index = from.passage; index <= last; index += 1) {
    const passage = passages[index];
    if (!passage || (passage.inTable && index !== from.passage)) continue;
    const start = index === from.passage ? from.end : 0;
    const end = index === to?.passage ? to.start : passage.text.length;
    const part = passage.text.slice(start, end).trim();
    if (part !== "") parts.push(index === from.passage ? part.replace(/^[:：。．.\s]+/, "") : part);
  }
  return parts.filter((part) => part !== "").join("\n");
}

/** The section in which a character of a passage stands; null before the first heading or below a foreign one. */
export function sectionAt(headings: readonly Heading[], passage: number, index: number): SectionKey | null {
  return headings.filter((it) => it.passage < passage || (it.passage === passage && it.start <= index)).at(-1)?.key ?? null;
}
