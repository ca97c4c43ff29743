/** The true shares that bodies may have, drawn around means that are themselves not known for sure. */
import { type Chance, drawGammas, type Gammas, gammasOf } from "@/lib/report/random";
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
  private readonly gammas: Gammas;
  private readonly drawn: Float64Array;

  constructor(bodies: readonly (readonly [Count, Count])[], { openness, correction }: Means, likely: LikelyMeans) {
    const means = [openness, correction];
    const pools = [new Pool(openness, likely.openness), new Pool(correction, likely.correction)];
    let drawn = 0;
    const placeOf = ({ cases, of }: Count, kind: number): number => {
      if (of === 0 || means[kind] === null) return -1;
      pools[kind]?.shares.push({ at: drawn, cases, others: of - cases });
      drawn += 2;
      return drawn - 2;
    };
    this.places = Int32Array.from(bodies.flatMap((counts) => counts.map(placeOf)));
    this.pools = pools;
    this.drawn = new Float64Array(drawn);
    this.gammas = gammasOf([...this.drawn]);
    for (const pool of pools) pool.shape(this.gammas);
  }

  draw(chance: Chance): void {
    for (const pool of this.pools) if (pool.draw(chance)) pool.shape(this.gammas);
    drawGammas(chance, this.gammas, this.drawn);
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
  /** The shares that are drawn around it, and where their gammas lie. */
  readonly shares: { at: number; cases: number; others: number }[] = [];
  private prior: number;
  private chosen = -1;
  /** The probability of each and of all before it. */
  private readonly upTo: Float64Array;
  /** Each mean that was chosen before, with its gammas. */
  private readonly made = new Map<number, Gammas>();

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
  draw(chance: Chance): boolean {
    const { upTo } = this;
    if (upTo.length === 0) return false;
    const point = chance.next();
    let at = 0;
    while (at < upTo.length - 1 && point >= (upTo[at] ?? 1)) at += 1;
    const likely = this.likely[at];
    if (likely === undefined || at === this.chosen) return false;
    this.chosen = at;
    this.share = likely.share;
    this.prior = likely.prior;
    return true;
  }

  /** Puts the gammas of its shares where they belong. */
  shape({ d, c, power }: Gammas): void {
    const made = this.made.get(this.chosen) ?? this.make();
    for (let index = 0, from = 0; index < this.shares.length; index += 1, from += 2) {
      const at = this.shares[index]?.at ?? 0;
      for (let side = 0; side < 2; side += 1) {
        d[at + side] = made.d[from + side] ?? 0;
        c[at + side] = made.c[from + side] ?? 0;
        power[at + side] = made.power[from + side] ?? 0;
      }
    }
  }

  private make(): Gammas {
    const { prior, share } = this;
    const gammas = gammasOf(this.shares.flatMap(({ cases, others }) => [cases + prior * share, others + prior * (1 - share)]));
    this.made.set(this.chosen, gammas);
    return gammas;
  }
}
