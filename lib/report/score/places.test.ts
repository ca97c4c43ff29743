import { expect, test } from "vitest";
import { randomOf } from "@/lib/report/random";
import { Tally } from "./places";

const SETTLING = { line: 0.8, ends: [0.05, 0.95], all: 10_000 } as const;

/** Six bodies a long way apart, of which the second changes places with the third in a share of the draws. */
function tallied(draws: number, swapped: number): Tally {
  const random = randomOf(1);
  const tally = new Tally(6);
  for (let draw = 0; draw < draws; draw += 1) {
    const isSwapped = random() < swapped;
    tally.add(Float64Array.of(60, isSwapped ? 40 : 50, isSwapped ? 50 : 40, 30, 20, 10));
  }
  return tally;
}

test.each([
  ["far from the line of a tier", 0.5, 1000, true],
  ["on the line, early", 0.2, 1000, false],
  ["two points from the line, early", 0.22, 1000, false],
  ["two points from the line, later", 0.22, 8000, true],
  ["never: nothing can change", 0, 1000, true],
])("settled where a body is %s", (_, swapped, draws, settled) =>
  expect(tallied(draws, swapped).isSettled(SETTLING)).toBe(settled),
);

/** One body walks over all twenty places of its peers; its interval ends where the tails of its walk do. */
test("intervals are settled where neither end can move by more than a place", () => {
  const bodies = 60;
  const random = randomOf(2);
  const tally = new Tally(bodies);
  const scores = Float64Array.from({ length: bodies }, (_, body) => 10 * body);
  const walk = (draws: number) => {
    for (let draw = 0; draw < draws; draw += 1) {
      scores[0] = 5 + 10 * Math.floor(bodies * random());
      tally.add(scores);
    }
  };
  walk(300);
  expect(tally.isSettled({ ...SETTLING, line: 2 })).toBe(false);
  walk(7700);
  expect(tally.isSettled({ ...SETTLING, line: 2 })).toBe(true);
});
