/** Table lines in a picture: found as thin dark ridges, since a threshold loses grey hairlines once a page is turned straight. */
import type { Rule } from "./layout-page";
import { joinRules, meet } from "./layout-rules";
import { type Gray, transposed } from "./scan-gray";

/** How much darker than both its sides a line must be, of 255, after averaging along it. */
const CONTRAST = 14;
/** In points. */
const WINDOW = 6;
const SHORTEST = 12;
/** Up to this length a line counts only where it ends on lines across at both ends. */
const SHORT = 60;
const BREAK = 1.2;
const SIDES = [0.8, 1.5, 2.2];
const OVERHANG = 3;
const FEW = 2;
/** Share of a line's own pixels that must be dark, and how dark, of the mean around them. */
const SOLID = 0.9;
const EVEN = 0.45;
/** Pixels over which noise is evened out along a line. */
const SMEAR = 5;

/** Lines in points that hang together with lines across; `scale` is points per pixel. */
export function rulesIn(gray: Gray, scale: number): Rule[] {
  const level = joinRules(ridges(gray, scale).map((run) => ({ upright: false, ...run })));
  const upright = joinRules(ridges(transposed(gray), scale).map((run) => ({ upright: true, ...run })));
  return crossing(level, upright);
}

type Run = { at: number; from: number; to: number };

function ridges(gray: Gray, scale: number): Run[] {
  const { width, height } = gray;
  const window = Math.max(3, Math.round(WINDOW / scale));
  const smooth = averaged(gray, window);
  const solid = averaged(darkness(averaged(gray, SMEAR), smooth, gray), window);
  const sides = [...new Set(SIDES.map((side) => Math.max(2, Math.round(side / scale))))];
  const far = Math.max(...sides);
  const gap = Math.max(1, Math.round(BREAK / scale));
  // The means begin to fall before the end of a line does.
  const lost = Math.round(window * (SOLID - 0.5));
  const found: Run[] = [];
  for (let y = far; y < height - far; y++) {
    let [start, last] = [-1, -1];
    const close = () => {
      const [from, to] = [Math.max(0, start - lost) * scale, Math.min(width, last + 1 + lost) * scale];
      if (start >= 0 && to - from >= SHORTEST) found.push({ at: (y + 0.5) * scale, from, to });
      start = -1;
    };
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const shade = smooth[at] ?? 255;
      if (shade < 255 - CONTRAST && (solid[at] ?? 0) >= SOLID * 255 && isRidge(smooth, at, sides, width, shade)) {
        if (start < 0) start = x;
        last = x;
      } else if (start >= 0 && x - last > gap) close();
    }
    close();
  }
  return found;
}

function isRidge(smooth: Uint8Array, at: number, sides: readonly number[], width: number, shade: number): boolean {
  for (const side of sides)
    if (Math.min(smooth[at - side * width] ?? 0, smooth[at + side * width] ?? 0) - shade > CONTRAST) return true;
  return false;
}

/**
 * 255 where a pixel, or one right above or below it, is nearly as dark as its surroundings along the line: between the
 * strokes of characters it is not, however dark these are.
 */
function darkness(fine: Uint8Array, smooth: Uint8Array, { width, height }: Gray): Gray {
  const dark = new Uint8Array(fine.length);
  for (let at = width; at < fine.length - width; at++) {
    const depth = 255 - (smooth[at] ?? 255);
    if (depth <= CONTRAST) continue;
    const darkest = Math.min(fine[at - width] ?? 255, fine[at] ?? 255, fine[at + width] ?? 255);
    if (255 - darkest >= depth * EVEN) dark[at] = 255;
  }
  return { width, height, data: dark };
}

/** Each pixel the mean of those left and right of it. */
function averaged({ width, height, data }: Gray, window: number): Uint8Array {
  const half = window >> 1;
  const smooth = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(half, width); x++) sum += data[row + x] ?? 0;
    for (let x = 0; x < width; x++) {
      if (x + half < width) sum += data[row + x + half] ?? 0;
      if (x - half > 0) sum -= data[row + x - half - 1] ?? 0;
      smooth[row + x] = sum / (Math.min(width - 1, x + half) - Math.max(0, x - half) + 1);
    }
  }
  return smooth;
}

/** Only lines that end on lines across, as those of a table do: strokes of characters and underlines drop out. */
function crossing(level: readonly Rule[], upright: readonly Rule[]): Rule[] {
  let [levels, uprights] = [level, upright];
  for (let before = -1; before !== levels.length + uprights.length; ) {
    before = levels.length + uprights.length;
    levels = levels.flatMap((rule) =>
      between(
        rule,
        uprights.filter((other) => meet(rule, other)),
      ),
    );
    uprights = uprights.flatMap((rule) =>
      between(
        rule,
        levels.filter((other) => meet(other, rule)),
      ),
    );
  }
  return [...withoutOverhang(levels, uprights), ...withoutOverhang(uprights, levels)];
}

/** Ends that reach beyond the last line across, and alone so, have run into a character: they are cut off there. */
function withoutOverhang(rules: readonly Rule[], across: readonly Rule[]): Rule[] {
  const shares = (end: (rule: Rule) => number, at: number) =>
    rules.filter((other) => Math.abs(end(other) - at) <= OVERHANG).length > FEW;
  return rules.map((rule) => {
    const ends = across.filter((other) => (rule.upright ? meet(other, rule) : meet(rule, other))).map((other) => other.at);
    return {
      ...rule,
      from: shares((other) => other.from, rule.from) ? rule.from : Math.min(...ends),
      to: shares((other) => other.to, rule.to) ? rule.to : Math.max(...ends),
    };
  });
}

function between(rule: Rule, across: readonly Rule[]): Rule[] {
  const ends = across.map((other) => other.at).sort((a, b) => a - b);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || last - first < SHORTEST / 2) return [];
  const [before, after] = [Math.abs(first - rule.from), Math.abs(rule.to - last)];
  if (rule.to - rule.from < SHORT && Math.max(before, after) > OVERHANG) return [];
  return [{ ...rule, from: before <= OVERHANG ? first : rule.from, to: after <= OVERHANG ? last : rule.to }];
}
