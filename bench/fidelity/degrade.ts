/** What a copier, a scanner and a hurried hand do to a page. */
import { chance } from "@/bench/fidelity/random-report";
import { type Gray, rotated } from "@/lib/extract/scan-gray";

export type Damage = {
  /** Dots per inch of the scan. */
  resolution: number;
  /** Degrees. */
  skew: number;
  /** Standard deviation, of 255. */
  noise: number;
  /** Share of pixels that dust turns black or white. */
  dust: number;
  /** How black ink still is, and how white paper, of 255. */
  ink: number;
  paper: number;
};

export const CLEAN: Damage = { resolution: 200, skew: 0, noise: 0, dust: 0, ink: 0, paper: 255 };

/** A page as it comes out of the scanner. `drawn` must have been drawn at the resolution of the damage. */
export function damaged(drawn: Gray, damage: Damage, seed: number): Gray {
  const next = chance(seed);
  const turned = damage.skew === 0 ? drawn : rotated(drawn, (damage.skew * Math.PI) / 180);
  const range = damage.paper - damage.ink;
  const data = turned.data.map((shade, index) => {
    // The paper is darker towards one edge, as under a lid that does not close.
    const shadow = 12 * ((index % turned.width) / turned.width);
    const dust = next();
    if (dust < damage.dust) return dust < damage.dust / 2 ? 0 : 255;
    return Math.max(0, Math.min(255, damage.ink + (shade / 255) * range - shadow + gaussian(next) * damage.noise));
  });
  return { ...turned, data };
}

const gaussian = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
