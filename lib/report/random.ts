/** Seeded chance, the same to the last bit on every machine: integers, + − × ÷, square roots and lib/report/logarithm.ts. */
import { exp, log } from "./logarithm";

/** Gives one draw at a time; without more said, a fraction above 0 and below 1. */
export type Random = () => number;

const WORD = 2 ** 32;
const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Fills an array with whole numbers from 0 up to but without 2³² (xoshiro128** 1.1 of Blackman and Vigna) and leaves the
 * state where the next ones follow. The state must not be all zero.
 */
export function fillWords(words: Uint32Array, state: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let index = 0; index < words.length; index += 1) {
    words[index] = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
  }
  state.set([a, b, c, d]);
}

/** Spreads a small seed over the state, so that neighbouring years have nothing in common (the finaliser of MurmurHash3). */
function spread(seed: number, index: number): number {
  let x = (seed + Math.imul(index, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Drawn so many at a time: then a draw is hardly more than reading a number. */
const BLOCK = 2048;

/** Fractions above 0 and below 1 from a seed, made by the block. */
export class Chance {
  /** Those before `at` are used up. */
  readonly block = new Float64Array(BLOCK);
  at = BLOCK;
  private readonly words = new Uint32Array(BLOCK);
  private readonly state: Int32Array;

  /** @param seed a whole number, such as the year of the reports. */
  constructor(seed: number) {
    this.state = Int32Array.of(spread(seed, 1), spread(seed, 2), spread(seed, 3), spread(seed, 4));
  }

  /** The next block; gives where it begins. */
  refill(): number {
    const { block, words } = this;
    fillWords(words, this.state);
    for (let index = 0; index < BLOCK; index += 1) block[index] = ((words[index] ?? 0) + 0.5) / WORD;
    this.at = 0;
    return 0;
  }

  next(): number {
    if (this.at === BLOCK) this.refill();
    const fraction = this.block[this.at] ?? 0;
    this.at += 1;
    return fraction;
  }
}

/** @param seed a whole number, such as the year of the reports. */
export function randomOf(seed: number): Random {
  const chance = new Chance(seed);
  return () => chance.next();
}

/** The standard normal distribution, by the ratio of uniforms (Leva, ACM TOMS 18, 1992): one logarithm in eighty draws. */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = random();
    const v = 1.7156 * (random() - 0.5);
    const x = u - 0.449871;
    const y = Math.abs(v) + 0.386595;
    const q = x * x + y * (0.196 * y - 0.25472 * x);
    if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * u * u * log(u))) return v / u;
  }
}

/** A gamma distribution of scale 1, made ready for drawing (Marsaglia and Tsang, ACM TOMS 26, 2000). */
export type Gamma = { d: number; c: number; power: number };

export function gammaOf(shape: number): Gamma {
  // Small shapes are drawn as the next larger one times a power of chance.
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  return { d: shape === 0 ? 0 : d, c: 1 / Math.sqrt(9 * d), power: shape < 1 && shape > 0 ? 1 / shape : 0 };
}

/** A shape of 0 gives 0. */
export function drawGamma(random: Random, { d, c, power }: Gamma): number {
  if (d === 0) return 0;
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < square / 2 + d * (1 - v + log(v))) {
      return power === 0 ? d * v : d * v * exp(log(random()) * power);
    }
  }
}

/** Gammas of many shapes, made ready for drawing all of them at once. */
export type Gammas = { d: Float64Array; c: Float64Array; power: Float64Array };

export function gammasOf(shapes: readonly number[]): Gammas {
  const gammas = shapes.map(gammaOf);
  const all = (of: (gamma: Gamma) => number) => Float64Array.from(gammas, of);
  return { d: all((one) => one.d), c: all((one) => one.c), power: all((one) => one.power) };
}

/**
 * One draw for each, in their order: to the bit what `drawGamma` gives one after the other (a test compares them), with all that
 * it calls written out, because most of the time that a ranking takes is spent here.
 */
export function drawGammas(chance: Chance, { d: ds, c: cs, power: powers }: Gammas, drawn: Float64Array): void {
  const { block } = chance;
  let at = chance.at;
  for (let index = 0; index < drawn.length; index += 1) {
    const d = ds[index] ?? 0;
    const c = cs[index] ?? 0;
    drawn[index] = 0;
    while (d > 0) {
      if (at === BLOCK) at = chance.refill();
      const one = block[at++] ?? 0;
      if (at === BLOCK) at = chance.refill();
      const other = 1.7156 * ((block[at++] ?? 0) - 0.5);
      const near = one - 0.449871;
      const far = Math.abs(other) + 0.386595;
      const q = near * near + far * (0.196 * far - 0.25472 * near);
      if (q >= 0.27597 && (q > 0.27846 || other * other > -4 * one * one * log(one))) continue;
      const x = other / one;
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (at === BLOCK) at = chance.refill();
      const u = block[at++] ?? 0;
      const square = x * x;
      if (u >= 1 - 0.0331 * square * square && log(u) >= square / 2 + d * (1 - v + log(v))) continue;
      drawn[index] = d * v;
      const power = powers[index] ?? 0;
      if (power === 0) break;
      if (at === BLOCK) at = chance.refill();
      drawn[index] = d * v * exp(log(block[at++] ?? 0) * power);
      break;
    }
  }
  chance.at = at;
}

export type Beta = { one: Gamma; other: Gamma };

/** A shape of 0 puts everything on the other side. */
export const betaOf = (a: number, b: number): Beta => ({ one: gammaOf(a), other: gammaOf(b) });

export function drawBeta(random: Random, { one, other }: Beta): number {
  const x = drawGamma(random, one);
  return x / (x + drawGamma(random, other));
}

/** The Dirichlet distribution over gammas of its shapes: shares that add up to one. */
export function drawDirichlet(random: Random, gammas: readonly Gamma[]): readonly number[] {
  const parts = gammas.map((gamma) => drawGamma(random, gamma));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
