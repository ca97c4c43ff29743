/** Counts, over many draws of scores, which places each body took. */

/** How often a body took each place (the first entry counts the first place), and how probable the outer thirds are. */
export type Places = { counts: readonly number[]; top: number; bottom: number };

/**
 * How many standard errors a probability must lie from the line to count as settled. Of 1,200 bodies in made-up areas not
 * one had another tier than with all draws, after half of them (`npm run bench -- ranking`).
 */
const SAFE = 2;

export class Tally {
  draws = 0;
  private readonly counts: Uint32Array;
  private readonly top: Float64Array;
  private readonly bottom: Float64Array;
  /** The bodies from the lowest score to the highest, and these scores. */
  private readonly order: Int32Array;
  private readonly keys: Float64Array;

  constructor(private readonly bodies: number) {
    this.counts = new Uint32Array(bodies * bodies);
    this.top = new Float64Array(bodies);
    this.bottom = new Float64Array(bodies);
    this.order = Int32Array.from({ length: bodies }, (_, body) => body);
    this.keys = new Float64Array(bodies);
  }

  /**
   * One draw: a score for each body, a whole number (score.ts, `comparable`). Equals share the best of their places, and
   * share their places in the thirds evenly.
   */
  add(scores: Float64Array): void {
    this.sort(scores);
    const { bodies, keys, order } = this;
    for (let from = 0, to = 0; from < bodies; from = to) {
      while (to < bodies && keys[to] === keys[from]) to += 1;
      for (let at = from; at < to; at += 1) this.place(order[at] ?? 0, from, to);
    }
    this.draws += 1;
  }

  /** Lowest first, from the order of the draw before, which is not far from this one: few steps, and nothing is made. */
  private sort(scores: Float64Array): void {
    const { bodies, keys, order } = this;
    for (let next = 0; next < bodies; next += 1) {
      const body = order[next] ?? 0;
      const key = scores[body] ?? 0;
      let at = next;
      for (; at > 0 && (keys[at - 1] ?? 0) > key; at -= 1) {
        keys[at] = keys[at - 1] ?? 0;
        order[at] = order[at - 1] ?? 0;
      }
      keys[at] = key;
      order[at] = body;
    }
  }

  /** A body and its equals: `below` bodies score less, `upTo` score less or the same. */
  private place(body: number, below: number, upTo: number): void {
    const { bodies, counts, top, bottom } = this;
    const better = bodies - upTo;
    const equals = upTo - below;
    const at = body * bodies + better;
    counts[at] = (counts[at] ?? 0) + 1;
    top[body] = (top[body] ?? 0) + overlap(better, equals, bodies / 3);
    bottom[body] = (bottom[body] ?? 0) + overlap(below, equals, bodies / 3);
  }

  /**
   * True where the draws that are left, up to `all`, can hardly move any probability of a third across the line: each lies
   * more than two standard errors of the final probability, given the draws so far, away from it.
   */
  isSettled(line: number, all: number): boolean {
    const { draws } = this;
    const settled = (hits: number) => {
      // With two hits and two misses added (Agresti and Coull, 1998), so that 0 and 1 are not taken for certain.
      const share = (hits + 2) / (draws + 4);
      return Math.abs(share - line) > SAFE * Math.sqrt(share * (1 - share) * (1 / draws - 1 / all));
    };
    return this.top.every(settled) && this.bottom.every(settled);
  }

  /** What bodies with the same numbers drew together, as one body's share of it. */
  placesOf(twins: readonly number[]): Places {
    const sum = (values: Float64Array) =>
      twins.reduce((total, body) => total + (values[body] ?? 0), 0) / twins.length / this.draws;
    const counts = Array.from({ length: this.bodies }, (_, place) =>
      twins.reduce((total, body) => total + (this.counts[body * this.bodies + place] ?? 0), 0),
    );
    return { counts, top: sum(this.top), bottom: sum(this.bottom) };
  }
}

/** Of the `equals` places that follow `before` others, the share that lies among the first `third`. */
const overlap = (before: number, equals: number, third: number): number => Math.min(Math.max(third - before, 0), equals) / equals;
