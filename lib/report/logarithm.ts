/**
 * Logarithm and exponential made of + − × ÷ only, which IEEE 754 fixes to the last bit. ECMAScript leaves the bits of
 * Math.log and Math.exp to each engine, and a ranking must come out the same on a server and in any browser.
 */
const bits = new DataView(new ArrayBuffer(8));
const EXPONENT = 0x7ff00000;
const BIAS = 1023;

/** The natural logarithm of a positive, normal number, within 2 units of the last place. */
export function log(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let power = (high >>> 20) - BIAS;
  bits.setUint32(0, (high & ~EXPONENT) | (BIAS << 20));
  let fraction = bits.getFloat64(0);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    power += 1;
  }
  return power * Math.LN2 + logNearOne(fraction);
}

/** 2 artanh((x − 1) ÷ (x + 1)) as its series; between √½ and √2 eleven terms reach the last place. */
function logNearOne(x: number): number {
  const s = (x - 1) / (x + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = 21; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * s * sum;
}

const SMALLEST = -700;

/** e to the power of x within some units of the last place, for x up to 700; below −700 it is 0. */
export function exp(x: number): number {
  if (x < SMALLEST) return 0;
  const power = Math.round(x / Math.LN2);
  const rest = x - power * Math.LN2;
  let sum = 1;
  for (let term = 18; term >= 1; term -= 1) sum = 1 + (sum * rest) / term;
  bits.setUint32(0, (power + BIAS) << 20);
  bits.setUint32(4, 0);
  return sum * bits.getFloat64(0);
}
