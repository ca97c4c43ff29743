import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/report/editions/canonical";
import { randomOf } from "@/lib/report/random";
import { INDEX } from "./configuration";
import { madeUpDistrict } from "./districts";
import { rank } from "./rank";
import { checksumOf, percentOf, weigh, weighingFrom, weighingOf, weighingQuery } from "./weigh";

const configuration = { ...INDEX, simulation: { ...INDEX.simulation, draws: 500 } };
const { assessments } = madeUpDistrict(randomOf(5), { bodies: 12, prior: 10, meanOpenness: 0.9, meanCorrection: 0.2 });
const data = { assessments, earlier: [], configuration, seed: 2024 };
const published = weighingOf(configuration);

test("the published weighing gives the published ranking, to the last bit", () => {
  expect(canonicalText(weigh(data, published))).toBe(canonicalText(rank(assessments, [], configuration, 2024)));
});

test("weights count by their proportion alone", () => {
  const some = { timeliness: 50, completeness: 25, consistency: 25, openness: 15, correction: 15 };
  const same = { timeliness: 2, completeness: 1, consistency: 1, openness: 15, correction: 15 };
  expect(canonicalText(weigh(data, some))).toBe(canonicalText(weigh(data, same)));
});

describe("in an address", () => {
  test("only what differs is written, and it is read back", () => {
    const chosen = { ...percentOf(published), timeliness: 41, correction: 0 };
    expect(weighingQuery(chosen, published)).toEqual({ t: "41", d: "0" });
    expect(weighingFrom({ t: "41", d: "0" }, published)).toEqual(chosen);
    expect(weighingQuery(percentOf(published), published)).toEqual({});
  });

  test.each([{ t: "101" }, { t: "-1" }, { t: "1e2" }, { t: "" }, { t: "0", c: "0", k: "0" }])("%j is as published", (query) => {
    expect(weighingFrom(query, published)).toEqual(percentOf(published));
  });
});

// Test vectors of the function's authors (Fowler, Noll and Vo), 32 bits, variant 1a.
test.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
])("the checksum of %j is %s", (text, expected) => expect(checksumOf(text)).toBe(expected));
