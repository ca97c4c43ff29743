/** Counts, over many draws of scores, which places each body took. */
import { type Interval, quantileOfCounts, upperTail } from "@/lib/report/stats";

/** How often a body took each place (the first entry counts the first place), and how probable the outer thirds are. */
export type Places = { counts: readonly number[]; top: number; bottom: number };

/** What draws may be stopped for: the line of a tier, the ends of the interval of places, and how many draws there could be. */
export type Settling = { line: number; ends: Interval; all: number };

/**
 * So many bodies may be expected to have another tier after all draws: one in ten areas. It is the expectation given the draws so
 * far, which may be looked at as often as one likes; a test of significance could not.
 */
const DOUBT = 0.1;
/** An end of an interval may move by so many places, as it does from one seed to another, and further with 2.3 % probability only. */
const PLACES = 1;
const SAFE = 2;

export class Tally {
  draws = 0;
  private readonly counts: Uint32Array;
  private readonly top: Float64Array;
  private readonly bottom: Float64Array;
  /** The bodies from the lowest score to the highest, and these scores. */
  private readonly order: Int32Array;
  private readonly keys: Float64Array;
  /** How much of the first third a place holds by itself, counted from either end. */
  private readonly alone: Float64Array;

  constructor(private readonly bodies: number) {
    this.counts = new Uint32Array(bodies * bodies);
    this.top = new Float64Array(bodies);
    this.bottom = new Float64Array(bodies);
    this.order = Int32Array.from({ length: bodies }, (_, body) => body);
    this.keys = new Float64Array(bodies);
    this.alone = Float64Array.from({ length: bodies }, (_, before) => overlap(before, 1, bodies / 3));
  }

  /**
   * One draw: a score for each body, a whole number (score.ts, `comparable`). Equals share the best of their places, and
   * share their places in the thirds evenly.
   */
  add(scores: Float64Array): void {
    this.sort(scores);
    const { bodies, keys, order, alone } = this;
    for (let from = 0, to = 0; from < bodies; from = to) {
      const key = keys[from];
      to = from + 1;
      while (to < bodies && keys[to] === key) to += 1;
      const [better, equals] = [bodies - to, to - from];
      const top = equals === 1 ? (alone[better] ?? 0) : overlap(better, equals, bodies / 3);
      const bottom = equals === 1 ? (alone[from] ?? 0) : overlap(from, equals, bodies / 3);
      for (let at = from; at < to; at += 1) this.place(order[at] ?? 0, better, top, bottom);
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

  private place(body: number, better: number, top: number, bottom: number): void {
    const at = body * this.bodies + better;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.top[body] = (this.top[body] ?? 0) + top;
    this.bottom[body] = (this.bottom[body] ?? 0) + bottom;
  }

  /** True where the draws that are left can hardly change what is published: tiers, and intervals by more than a place. */
  isSettled({ line, ends, all }: Settling): boolean {
    let doubt = 0;
    for (const hits of [this.top, this.bottom]) for (const of of hits) doubt += this.doubtOf(of, line, all);
    return doubt <= DOUBT && ends.every((end) => this.isEndSettled(end, all));
  }

  /**
   * How probably a share that lies on this side of the line now lies on the other after `all` draws. What these will give is as uncertain
   * as their number and the number so far make it: variance p(1 − p)(1/n − 1/N).
   */
  private doubtOf(hits: number, line: number, all: number): number {
    // With two hits and two misses added (Agresti and Coull, 1998), so that 0 and 1 are not taken for certain.
    const share = (hits + 2) / (this.draws + 4);
    return upperTail(Math.abs(share - line) / this.errorOf(share, all));
  }

  private errorOf(share: number, all: number): number {
    return Math.sqrt(share * (1 - share) * (1 / this.draws - 1 / all));
  }

  private isEndSettled(end: number, all: number): boolean {
    const { bodies, counts, draws } = this;
    const margin = SAFE * this.errorOf(end, all);
    for (let body = 0; body < bodies; body += 1) {
      const own = counts.subarray(body * bodies, (body + 1) * bodies);
      const place = quantileOfCounts(own, end);
      let upTo = 0;
      for (let at = 0; at < Math.min(bodies, place + PLACES); at += 1) {
        upTo += own[at] ?? 0;
        if (at + 1 === place - PLACES - 1 && end - upTo / draws < margin) return false;
      }
      if (place + PLACES < bodies && upTo / draws - end < margin) return false;
    }
    return true;
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
