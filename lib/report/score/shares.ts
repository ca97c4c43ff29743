/** The true shares that bodies may have, drawn around means that are themselves not known for sure. */
import { drawGammas, type Random } from "@/lib/report/random";
import type { Count, Likely } from "@/lib/report/stats";
import type { LikelyMeans, Mean, Means } from "./score";

/** What is drawn of a body: its openness, and its corrections. */
const KINDS = 2;

/**
 * A share without cases stays at the mean, as in the score itself, and so does every share where the area has no mean. A
 * posterior beta distribution is two gammas: all are drawn in one go, body by body, openness before corrections.
 */
export class Shares {
  private readonly pools: readonly Pool[];
  /** Where the two gammas of a body's share lie, −1 where there is nothing to draw. */
  private readonly places: Int32Array;
  private readonly shapes: Float64Array;
  private readonly drawn: Float64Array;
  private readonly drawnOf: readonly { kind: number; cases: number; others: number }[];

  constructor(bodies: readonly (readonly [Count, Count])[], { openness, correction }: Means, likely: LikelyMeans) {
    const means = [openness, correction];
    this.pools = [new Pool(openness, likely.openness), new Pool(correction, likely.correction)];
    const drawnOf: { kind: number; cases: number; others: number }[] = [];
    this.places = Int32Array.from(
      bodies.flatMap((counts) =>
        counts.map(({ cases, of }, kind) => {
          if (of === 0 || means[kind] === null) return -1;
          return 2 * (drawnOf.push({ kind, cases, others: of - cases }) - 1);
        }),
      ),
    );
    this.drawnOf = drawnOf;
    this.shapes = new Float64Array(2 * drawnOf.length);
    this.drawn = new Float64Array(2 * drawnOf.length);
    this.shape();
  }

  private shape(): void {
    let at = 0;
    for (const { kind, cases, others } of this.drawnOf) {
      const pool = this.pools[kind];
      const share = pool?.share ?? 0;
      const prior = pool?.prior ?? 0;
      this.shapes[at] = cases + prior * share;
      this.shapes[at + 1] = others + prior * (1 - share);
      at += 2;
    }
  }

  draw(random: Random): void {
    let isOther = false;
    for (const pool of this.pools) isOther = pool.draw(random) || isOther;
    if (isOther) this.shape();
    drawGammas(random, this.shapes, this.drawn);
  }

  /** How far the drawn share of a body lies from the drawn mean. @param kind 0 openness, 1 corrections. */
  shift(body: number, kind: number): number {
    const at = this.places[KINDS * body + kind] ?? -1;
    if (at < 0) return 0;
    const one = this.drawn[at] ?? 0;
    return one / (one + (this.drawn[at + 1] ?? 0)) - (this.pools[kind]?.share ?? 0);
  }
}

/** The mean that holds in a draw, and what it is worth. */
class Pool {
  share: number;
  prior: number;
  /** The probability of each and of all before it. */
  private readonly upTo: Float64Array;

  constructor(
    mean: Mean,
    private readonly likely: readonly Likely[],
  ) {
    this.share = mean?.share ?? 0;
    this.prior = mean?.prior ?? 0;
    let sum = 0;
    this.upTo = Float64Array.from(likely, ({ probability }) => {
      sum += probability;
      return sum;
    });
  }

  /** False where the mean stands fast. */
  draw(random: Random): boolean {
    const { upTo } = this;
    if (upTo.length === 0) return false;
    const chance = random();
    let at = 0;
    while (at < upTo.length - 1 && chance >= (upTo[at] ?? 1)) at += 1;
    const chosen = this.likely[at];
    if (chosen === undefined) return false;
    this.share = chosen.share;
    this.prior = chosen.prior;
    return true;
  }
}
