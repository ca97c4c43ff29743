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
const BLOCK = 512;

/** @param seed a whole number, such as the year of the reports. */
export function randomOf(seed: number): Random {
  const state = Int32Array.of(spread(seed, 1), spread(seed, 2), spread(seed, 3), spread(seed, 4));
  const words = new Uint32Array(BLOCK);
  let at = BLOCK;
  return () => {
    if (at === BLOCK) {
      fillWords(words, state);
      at = 0;
    }
    const word = words[at] ?? 0;
    at += 1;
    return (word + 0.5) / WORD;
  };
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
export const drawGamma = (random: Random, { d, c, power }: Gamma): number => draw(random, d, c, power);

function draw(random: Random, d: number, c: number, power: number): number {
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

/** One draw for each shape, in their order: what `drawGamma` would give one after the other, without anything made on the way. */
export function drawGammas(random: Random, shapes: Float64Array, drawn: Float64Array): void {
  for (let index = 0; index < shapes.length; index += 1) {
    const shape = shapes[index] ?? 0;
    const isSmall = shape < 1;
    const d = shape === 0 ? 0 : (isSmall ? shape + 1 : shape) - 1 / 3;
    drawn[index] = draw(random, d, 1 / Math.sqrt(9 * d), isSmall && shape > 0 ? 1 / shape : 0);
  }
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
