/** What a copier, a scanner and a hurried hand do to a page. */
import { type Gray, rotated } from "@/lib/extract/scan-gray";
import { drawNormal, randomOf } from "@/lib/report/random";

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

export const DAMAGES = {
  clean: { resolution: 200, skew: 0, noise: 0, dust: 0, ink: 0, paper: 255 },
  "askew, 150 dpi": { resolution: 150, skew: 1.1, noise: 6, dust: 0, ink: 40, paper: 245 },
  "coarse, 100 dpi": { resolution: 100, skew: -0.6, noise: 4, dust: 0, ink: 30, paper: 250 },
  "faint, 150 dpi": { resolution: 150, skew: 0.4, noise: 10, dust: 0, ink: 110, paper: 235 },
  "dusty, askew": { resolution: 200, skew: -1.8, noise: 14, dust: 0.003, ink: 30, paper: 240 },
} as const satisfies Record<string, Damage>;

/** The paper is darker towards one edge, as under a lid that does not close. */
const SHADOW = 12;

/** A page as it comes out of the scanner. `drawn` must have been drawn at the resolution of the damage. */
export function degrade(drawn: Gray, damage: Damage, seed: number): Gray {
  const random = randomOf(seed);
  const turned = damage.skew === 0 ? drawn : rotated(drawn, (damage.skew * Math.PI) / 180);
  if (damage.noise === 0) return turned;
  const data = turned.data.map((shade, index) => {
    const dust = random();
    if (dust < damage.dust) return dust < damage.dust / 2 ? 0 : 255;
    const shadow = SHADOW * ((index % turned.width) / turned.width);
    const seen = damage.ink + (shade / 255) * (damage.paper - damage.ink) - shadow + drawNormal(random) * damage.noise;
    return Math.max(0, Math.min(255, seen));
  });
  return { ...turned, data };
}
