/** Drawn lines as producers leave them (strokes, thin rectangles, dots, pieces per cell) → the lines of tables. */
import type { Rule } from "./layout-page";

const APART = 1.5;
const GAP = 3;
const TOUCH = 3;
const SHORTEST = 4;

const byPlace = (a: Rule, b: Rule): number =>
  a.upright === b.upright ? a.at - b.at || a.from - b.from : Number(a.upright) - Number(b.upright);

/** Joins collinear pieces that overlap or nearly meet; what stays shorter than a character is no line. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const bands: { at: number; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort(byPlace)) {
    const band = bands.at(-1);
    if (band && band.rules[0]?.upright === rule.upright && rule.at - band.at <= APART) band.rules.push(rule);
    else bands.push({ at: rule.at, rules: [rule] });
  }
  return bands.flatMap(({ rules: band }) => joinBand(band)).filter((rule) => rule.to - rule.from >= SHORTEST);
}

function joinBand(band: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...band].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && rule.from - last.to <= GAP) {
      const longer = rule.to - rule.from > last.to - last.from ? rule : last;
      joined[joined.length - 1] = { ...last, at: longer.at, to: Math.max(last.to, rule.to) };
    } else joined.push(rule);
  }
  return joined;
}

export const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - TOUCH &&
  upright.at <= level.to + TOUCH &&
  level.at >= upright.from - TOUCH &&
  level.at <= upright.to + TOUCH;

/** Lines that hang together by crossing or touching: each group may be a table. */
export function groupRules(rules: readonly Rule[]): Rule[][] {
  const levels = rules.filter((rule) => !rule.upright);
  const uprights = rules.filter((rule) => rule.upright);
  const group = new Map<Rule, number>();
  const members: Rule[][] = [];
  const join = (a: Rule, b: Rule): void => {
    const [ga, gb] = [group.get(a), group.get(b)];
    if (ga !== undefined && ga === gb) return;
    const from = gb === undefined ? [b] : (members[gb] ?? []);
    const target = ga ?? members.push([a]) - 1;
    group.set(a, target);
    for (const rule of from) group.set(rule, target);
    members[target]?.push(...from);
    if (gb !== undefined) members[gb] = [];
  };
  for (const level of levels) for (const upright of uprights) if (meet(level, upright)) join(level, upright);
  return members.filter((member) => member.length > 0);
}
