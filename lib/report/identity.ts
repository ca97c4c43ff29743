/** Whose report it is and on which year: from its title, its first sentences and its signature, never from the file's name. */
import type { Document } from "@/lib/document";
import { squash } from "./fold";
import { numberIn, YEAR } from "./numerals";
import { couldBeName, isOrganisation } from "./organisation";
import type { Passage } from "./prose";

/** What the title says, or one of the sentences in which a report names itself. */
type Statement = { name: string | null; year: number | null };

/**
 * `stated`: the years that sentences give as the report's (统计期限 …). `opening`: the year with which the sentences of the
 * overview begin, where all agree; it counts only where nothing else is said.
 */
export type Identity = {
  body: string | null;
  names: readonly string[];
  titleYear: number | null;
  stated: readonly number[];
  opening: number | null;
};

const YEAR_TOKEN = new RegExp(`[〔(\\[]?(?<!\\d)(${YEAR})[〕)\\]]?年?度?`, "g");
const TITLE_END = new RegExp(
  `(政府|政务)?(?:信息|政务)公开(?:工作)?(?:情况)?的?(?:${YEAR}年?)?(?:年?度)?(?:工作)?(?:报告|年报)(?:\\([^()]{0,20}\\))?$`,
);
/** A title that someone typed in a hurry: 政府信息公开工作告年度报. */
const GARBLED_END = /(政府|政务)?(?:信息|政务)公开(?=[工作年度]*[报告])[工作年度报告的]{4,10}$/;
/** 2020年报_审计局: what a flip book calls its pages. */
const SHORT_TITLE = new RegExp(`^(?:Page\\d+[-—]+)?(${YEAR})年年?报(?:[_-](.{2,20}))?$`, "i");
const BEFORE_NAME =
  /^(?:【[^【】]{1,8}】|Page\d+[-—]+|P\.\d+|附件\d*[:：]?|(?:信息|文件)?(?:名称|标题)[:：]?|.*[>》|_]|关于|[-—:：·•●■*#【《“"])+/i;
/** The day on which the report was written, below its title. */
const DAY_BELOW = new RegExp(`\\((?:${YEAR})年\\d{1,2}月\\d{1,2}日\\)$`);
const AFTER_NAME = /(?:关于|年度|的|[-—:：·*#】》”"])+$/;
/** What stands between the title of a page and the name of its site. */
const SITE_NAME = /[_|]|\s[-–—]+\s|--+/;
const LONGEST_TITLE = 80;
/** Passages in which a report names itself. */
const OPENING = 60;

const NAME = '([^，。；：、,;:《》“”"()〔〕]{2,40}?)';
const ANNOUNCED = "(?:现(?:公布|公开|发布|将)|(?:编制|形成|撰写|发布|公布)(?:的|了)?)";
/** Each with a name, a year or both, in either order. */
const SELF_NAMING = [
  new RegExp(`现(?:公布|公开|发布|将)${NAME}(${YEAR})年`),
  new RegExp(`${ANNOUNCED}${NAME}(${YEAR})年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告`),
  new RegExp(`${ANNOUNCED}(${YEAR})年度?${NAME}(?:政府)?信息公开`),
  new RegExp(`涵盖${NAME}(${YEAR})年`),
];
/** The title of the report within a sentence: 现编制形成了《…政府信息公开工作年度报告》. */
const ANNOUNCED_TITLE = new RegExp(`${ANNOUNCED}《([^《》]{4,60})》`, "g");
/** An office within the body writes the report (由两城镇人民政府党政办公室编制), or the body itself. */
const COMPILED = [
  new RegExp(`由${NAME}(?:党政(?:综合)?办(?:公室)?|综合办(?:公室)?)?(?:负责)?编制`),
  new RegExp(`,(?!根据|按照|依据|依照|结合|为)${NAME}特此?编制${YEAR}年`),
];
/** Pages lose a 年 or 月 that stood between spaces. */
const PERIOD = new RegExp(`(?<!\\d)(${YEAR})年?0?1月?0?1日起?[至到—~-]{1,2}(?:(${YEAR})年?)?12月?31(?!\\d)`, "g");
const UNTIL = new RegExp(`截[止至]到?(${YEAR})年12月31日`, "g");
const OPENING_YEAR = new RegExp(
  `(?:^|[。；;)）]|包括[:：]|情况[:：]?|(?:汇报|报告)(?:我[局委办院区市县镇乡]|本[单机][位关])?)(${YEAR})年度?(?!\\d|[一二三四五六七八九十]{1,3}月|[至到以底末初—~-])`,
  "g",
);

const OPENING_SINCE = new RegExp(`(?:^|[。；;)）])(${YEAR})年以来`, "g");

/**
 * @param before the passages above the first heading.
 * @param overview these and the overview itself, folded and without spaces.
 * @param signed who signed the report.
 */
export function identify(
  document: Document,
  before: readonly Passage[],
  overview: readonly string[],
  signed: string | null,
): Identity {
  const head = before.slice(0, OPENING);
  const title = titleOf(document, head);
  const own = overview.flatMap((text) => [...selfNamings(text), ...announcedTitles(text)]);
  const above = title.name === null ? nameAbove(head) : null;
  const compilers = overview.flatMap((text) => COMPILED.flatMap((pattern) => pattern.exec(text)?.[1] ?? []));
  const announced = own.flatMap(({ name }) => name ?? []);
  const names = [title.name, announced[0], signed, above, ...announced, compilers.find(isOrganisation)];
  const distinct = [...new Set(names.filter((name) => name != null))];
  const stated = [...overview.flatMap(periodsIn), ...own.flatMap(({ year }) => year ?? [])];
  const openings = [OPENING_YEAR, OPENING_SINCE].map((pattern) => overview.flatMap((text) => yearsIn(text, pattern)));
  const opening = [...new Set(openings.find((years) => years.length > 0))];
  return {
    body: distinct[0] ?? null,
    names: distinct,
    titleYear: title.year,
    stated: [...new Set(stated)],
    opening: opening.length === 1 ? (opening[0] ?? null) : null,
  };
}

const yearsIn = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].flatMap((match) => numberIn(match[1] ?? "") ?? []);

type Title = Statement & { isTrail: boolean };
const NO_TITLE: Title = { name: null, year: null, isTrail: false };

/** Of titles that say the same, the one nearest to the text: what stands further up may be a list of other reports. */
function titleOf(document: Document, opening: readonly Passage[]): Title {
  const lines = opening.filter(({ folded }) => folded.length <= LONGEST_TITLE).map(({ text }) => squash(text));
  const candidates = [
    ...document.metadata.flatMap(({ value }) =>
      value
        .slice(0, 2 * LONGEST_TITLE)
        .split(SITE_NAME)
        .map((part) => readTitle(squash(part))),
    ),
    ...lines.flatMap((_, index) => titlesEndingAt(lines, index)),
  ].filter((title) => title !== null);
  return candidates.reduce<Title>((best, title) => (weight(title) >= weight(best) ? title : best), NO_TITLE);
}

/** A trail of links (首页 > 年报 > …) says least: its parts need not belong together. */
const weight = ({ name, year, isTrail }: Title) => (name === null ? 0 : 2) + (year === null ? 0 : 1) - (isTrail ? 2.5 : 0);

/** A title may be broken over lines: 2022年度 / 螅镇 / 政府信息公开工作年度报告. The line alone comes last. */
function titlesEndingAt(lines: readonly string[], index: number): (Title | null)[] {
  return [2, 1, 0].map((extra) => {
    const above = lines.slice(Math.max(0, index - extra), index);
    return above.length === extra && above.every(isPartOfTitle) ? readTitle(above.join("") + lines[index]) : null;
  });
}

const WITH_YEAR = new RegExp(`^[^，。；:]{0,30}${YEAR}年?度?[^，。；:]{0,30}$`);
const isPartOfTitle = (line: string): boolean => isOrganisation(line) || WITH_YEAR.test(line) || /公开(?:工作)?$/.test(line);

function readTitle(line: string): Title | null {
  const [short, shortYear = "", owner = ""] = SHORT_TITLE.exec(line) ?? [];
  if (short !== undefined) return { name: isOrganisation(owner) ? owner : null, year: numberIn(shortYear), isTrail: false };
  const end = TITLE_END.exec(line) ?? GARBLED_END.exec(line);
  if (!end || line.length > LONGEST_TITLE) return null;
  const head = line.slice(0, end.index);
  const years = [...line.replace(DAY_BELOW, "").matchAll(YEAR_TOKEN)].map((match) => numberIn(match[1] ?? ""));
  const rest = head.replace(BEFORE_NAME, "").replace(YEAR_TOKEN, "").replace(AFTER_NAME, "").replace(BEFORE_NAME, "");
  const name = end[1] === "政府" && rest.endsWith("人民") ? `${rest}政府` : rest;
  return { name: couldBeName(name) ? name : null, year: years.at(-1) ?? null, isTrail: line.includes(">") };
}

/** The line right above a title that names nobody. */
function nameAbove(opening: readonly Passage[]): string | null {
  const index = opening.findIndex(({ text, folded }) => folded.length <= LONGEST_TITLE && readTitle(squash(text)) !== null);
  const above = index === -1 ? opening.at(0) : opening[index - 1];
  return above && isOrganisation(above.text) ? squash(above.text) : null;
}

function selfNamings(sentence: string): readonly Statement[] {
  return SELF_NAMING.flatMap((pattern) => {
    const match = pattern.exec(sentence);
    if (!match) return [];
    const [year, name] = new RegExp(`^${YEAR}$`).test(match[1] ?? "") ? [match[1], match[2]] : [match[2], match[1]];
    return [{ name: name !== undefined && couldBeName(name) ? name : null, year: numberIn(year ?? "") }];
  });
}

const announcedTitles = (sentence: string): readonly Statement[] =>
  [...sentence.matchAll(ANNOUNCED_TITLE)].flatMap(([, title = ""]) => readTitle(title.split(/[:：]/).at(-1) ?? "") ?? []);

const periodsIn = (text: string): readonly number[] => [
  ...[...text.matchAll(PERIOD)]
    .filter((match) => match[2] === undefined || match[2] === match[1])
    .flatMap((match) => numberIn(match[1] ?? "") ?? []),
  ...yearsIn(text, UNTIL),
];
