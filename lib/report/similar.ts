/**
 * How alike the prose of reports is (雷同). Texts are compared by runs of eight characters (shingles), without spaces and
 * marks. What many bodies of a year write, or the form and the law say, is standard and taken out on both sides. Numbers are
 * masked in one pass, so that a copy with new figures is still a copy, and kept in the other.
 */
import { hashOf } from "./fingerprint";
import { squash } from "./fold";

/** `id` tells texts apart; `group` is compared as one's own past (the body), `year` is the year of the report. */
export type Prose = { id: string; group: string; year: number; name: string; text: string };

/** `share` of the shorter text's own words that the other has too, numbers masked; `exact`: with the numbers as they are. */
export type Likeness = { body: string; name: string; year: number; share: number; exact: number; passages: readonly string[] };

const SIZE = 8;
/** Words of the form, of the law and of headings: no report can do without them. */
const STANDARD =
  /(?:中华人民共和国)?政府信息公开条例|政府信息公开工作年度报告|主动公开政府信息情况?|收到和处理政府信息公开申请情况?|政府信息公开行政复议、?行政诉讼情况?|存在的主要问题及改进情况?|其他需要报告的事项|总体情况|具体数据见下表|本年度|自然人|公民、?法人(?:和|或)其他组织|依申请公开|无其他需要报告的事项/g;
/** A run that more than this share of the year's bodies has is standard, too. */
const COMMON = 0.2;
/** In small areas a run is standard from this many bodies on. */
const COMMON_LEAST = 4;
/** Texts with fewer runs of their own say too little to be compared. */
const LEAST_OWN = 60;
const SHORTEST_PASSAGE = 12;

/** Only what is compared: half width, no spaces, no marks. */
const plain = (text: string): string =>
  squash(text)
    .replace(STANDARD, "")
    .replace(/[^\p{L}\p{N}%]/gu, "");
const masked = (text: string): string =>
  text.replace(/\d+(?:\.\d+)?/g, "#").replace(/[一二三四五六七八九十百千两]+(?=[件条次个份])/g, "#");

/** `common`: the runs that are standard in its year; `own`: its runs without them. */
type Shingled = Prose & {
  runs: ReadonlySet<number>;
  exact: ReadonlySet<number>;
  common: ReadonlySet<number>;
  own: ReadonlySet<number>;
};

/** Rolling 32-bit hashes of all runs of SIZE characters. */
export function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  for (let index = 0; index + SIZE <= text.length; index += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < SIZE; offset += 1) hash = Math.imul(hash ^ text.charCodeAt(index + offset), 0x01000193);
    runs.add(hash);
  }
  return runs;
}

/** Runs that many bodies of a year share. */
function standardRuns(texts: readonly Pick<Shingled, "year" | "runs">[]): ReadonlyMap<number, ReadonlySet<number>> {
  const counts = new Map<number, { texts: number; runs: Map<number, number> }>();
  for (const { year, runs } of texts) {
    const count = counts.get(year) ?? { texts: 0, runs: new Map<number, number>() };
    count.texts += 1;
    for (const run of runs) count.runs.set(run, (count.runs.get(run) ?? 0) + 1);
    counts.set(year, count);
  }
  return new Map(
    [...counts].map(([year, { texts: number, runs }]) => {
      const least = Math.max(COMMON_LEAST, COMMON * number);
      return [year, new Set([...runs].flatMap(([run, times]) => (times >= least ? [run] : [])))];
    }),
  );
}

/** Of each text its likeness to the body's own year before, and to the most alike other body of the same or the year before. */
export function likenessesOf(texts: readonly Prose[]): ReadonlyMap<string, { own: Likeness | null; others: Likeness | null }> {
  const shingled = shingle(texts);
  const byRun = new Map<number, Shingled[]>();
  for (const one of shingled) {
    for (const run of one.own) {
      const having = byRun.get(run);
      if (having) having.push(one);
      else byRun.set(run, [one]);
    }
  }
  return new Map(shingled.map((one) => [one.id, nearestOf(one, byRun)]));
}

function shingle(texts: readonly Prose[]): readonly Shingled[] {
  const prepared = texts.map((one) => {
    const text = plain(one.text);
    return { ...one, runs: runsOf(masked(text)), exact: runsOf(text) };
  });
  const standard = standardRuns(prepared);
  return prepared.map((one) => {
    const common = standard.get(one.year) ?? new Set<number>();
    return { ...one, common, own: new Set([...one.runs].filter((run) => !common.has(run))) };
  });
}

/** How many of the most promising texts are compared in full. */
const CANDIDATES = 4;

/** Only texts that share a run are looked at: of the body the year before, of others that and the same year. */
function nearestOf(one: Shingled, byRun: ReadonlyMap<number, readonly Shingled[]>) {
  const shared = new Map<Shingled, number>();
  for (const run of one.own)
    for (const other of byRun.get(run) ?? [])
      if (other !== one && (other.year === one.year || other.year === one.year - 1))
        shared.set(other, (shared.get(other) ?? 0) + 1);
  const best = (isOne: (other: Shingled) => boolean): Likeness | null => {
    const promising = [...shared].filter(([other]) => isOne(other)).toSorted(([, a], [, b]) => b - a);
    const compared = promising.slice(0, CANDIDATES).flatMap(([other]) => {
      const share = shareOf(one, other);
      return share === null ? [] : [{ other, share }];
    });
    const [nearest] = compared.toSorted((a, b) => b.share - a.share);
    return nearest ? likeness(one, nearest.other, nearest.share) : null;
  };
  return {
    own: best(({ group, year }) => group === one.group && year === one.year - 1),
    others: best(({ group }) => group !== one.group),
  };
}

/** The share of the runs of the shorter text that the longer has, without what is standard in the year of either. */
function shareOf(one: Shingled, other: Shingled): number | null {
  const mine = [...one.own].filter((run) => !other.common.has(run));
  const its = [...other.own].filter((run) => !one.common.has(run)).length;
  const least = Math.min(mine.length, its);
  return least < LEAST_OWN ? null : mine.filter((run) => other.own.has(run)).length / least;
}

function likeness(one: Shingled, other: Shingled, share: number): Likeness {
  const exact =
    [...one.exact].filter((run) => other.exact.has(run)).length / Math.max(1, Math.min(one.exact.size, other.exact.size));
  return { body: other.group, name: other.name, year: other.year, share, exact, passages: passagesOf(one.text, other.text) };
}

/** The sentences of a text that stand in the other, too, numbers apart; longest first. */
export function passagesOf(text: string, other: string): readonly string[] {
  const words = (sentence: string) => masked(plain(sentence));
  const there = new Set((other.match(/[^。；！？\n]+/g) ?? []).map((sentence) => hashOf(words(sentence))));
  return (text.match(/[^。；！？\n]+/g) ?? [])
    .filter((sentence) => words(sentence).length >= SHORTEST_PASSAGE && there.has(hashOf(words(sentence))))
    .map((sentence) => sentence.trim())
    .toSorted((a, b) => b.length - a.length);
}
