/**
 * Logarithm and exponential made of + − × ÷ only, which IEEE 754 fixes to the last bit. ECMAScript leaves the bits of
 * Math.log and Math.exp to each engine, and a ranking must come out the same on a server and in any browser.
 */
const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);
float[0] = 1;
/** Where the half with sign and exponent lies: machines differ in which half comes first. */
const HIGH = halves[1] === 0 ? 0 : 1;
const EXPONENT = 0x7ff00000;
const BIAS = 1023;

/** The natural logarithm of a positive, normal number, within 2 units of the last place. */
export function log(x: number): number {
  float[0] = x;
  const high = halves[HIGH] ?? 0;
  let power = (high >>> 20) - BIAS;
  halves[HIGH] = (high & ~EXPONENT) | (BIAS << 20);
  let fraction = float[0] ?? 0;
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    power += 1;
  }
  return power * Math.LN2 + logNearOne(fraction);
}

/** 2 artanh((x − 1) ÷ (x + 1)) as its series 2 (s + s³/3 + s⁵/5 + …); between √½ and √2 eleven terms reach the last place. */
function logNearOne(x: number): number {
  const s = (x - 1) / (x + 1);
  const q = s * s;
  const far = (((((1 / 21) * q + 1 / 19) * q + 1 / 17) * q + 1 / 15) * q + 1 / 13) * q + 1 / 11;
  return 2 * s * (((((far * q + 1 / 9) * q + 1 / 7) * q + 1 / 5) * q + 1 / 3) * q + 1);
}

const SMALLEST = -700;

/** e to the power of x within some units of the last place, for x up to 700; below −700 it is 0. */
export function exp(x: number): number {
  if (x < SMALLEST) return 0;
  const power = Math.round(x / Math.LN2);
  halves[HIGH] = (power + BIAS) << 20;
  halves[1 - HIGH] = 0;
  return expNearZero(x - power * Math.LN2) * (float[0] ?? 0);
}

/** 1 ÷ n! from n = 14 down to 2. */
const [F14, F13, F12, F11, F10, F9, F8, F7, F6, F5, F4, F3, F2] = [
  1 / 87178291200,
  1 / 6227020800,
  1 / 479001600,
  1 / 39916800,
  1 / 3628800,
  1 / 362880,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
] as const;

/** The series 1 + x + x²/2! + …; within half of ln 2 fifteen terms reach the last place. */
function expNearZero(x: number): number {
  const far = ((((F14 * x + F13) * x + F12) * x + F11) * x + F10) * x + F9;
  return ((((((((far * x + F8) * x + F7) * x + F6) * x + F5) * x + F4) * x + F3) * x + F2) * x + 1) * x + 1;
}
