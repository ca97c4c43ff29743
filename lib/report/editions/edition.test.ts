import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AREA_INDEX } from "@/lib/report/score/configuration";
import { canonicalText } from "./canonical";
import { type EditionResult, makeEdition, resultText } from "./edition";
import { SMALL_AREA } from "./fixture";
import { type EditionInput, inputFrom, inputText, type ReportRow } from "./input";
import { movesBetween, standingsOf } from "./moves";
import { CODE_VERSION } from "./version";

const GOLDEN = "68ce54ee2938acd7bfad3224622a7614c2b9fe561a15224fdc2ed68e76e39290";
const GOLDEN_OF_FIRST = "d0935f3352510c4bdaa6b3cf42a6574c1960bccea5212bf089f98102f1e7c225";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const result = makeEdition(SMALL_AREA);
const culture = SMALL_AREA.reports.find(({ body }) => body === "culture");

/** The small area with one report otherwise. */
const withReport = (body: string, change: (report: ReportRow) => ReportRow): EditionInput => ({
  ...SMALL_AREA,
  reports: SMALL_AREA.reports.map((report) => (report.body === body ? change(report) : report)),
});

describe("the bytes", () => {
  test("the file of an edition gives back its rows, and its rows the file", () => {
    const text = inputText(SMALL_AREA);
    expect(inputText(inputFrom(text))).toBe(text);
    expect(text.split("\n").length).toBe(1 + 9 + 8 + 2 + 3 + 1);
  });

  test("an edition made again from its file is the same to the last byte", () => {
    expect(resultText(makeEdition(inputFrom(inputText(SMALL_AREA))))).toBe(resultText(result));
  });

  test(`what code ${CODE_VERSION} makes of a fixed area is fixed: whoever changes it raises CODE_VERSION`, () => {
    expect([CODE_VERSION, hashOf(resultText(result))]).toEqual(["1.1", GOLDEN]);
  });

  test("an edition of the first configuration comes out as the first code made it", () => {
    const { priors: _, ...outcome } = SMALL_AREA.heading.configuration.outcome;
    const configuration = { ...SMALL_AREA.heading.configuration, version: "1.0", outcome };
    const first = { ...SMALL_AREA, heading: { ...SMALL_AREA.heading, code: "1.0", configuration } };
    expect(hashOf(resultText(makeEdition(inputFrom(inputText(first)))))).toBe(GOLDEN_OF_FIRST);
  });

  test("the order in which rows come does not matter", () => {
    const shuffled = fc.sample(
      fc.record({
        bodies: fc.shuffledSubarray([...SMALL_AREA.bodies], { minLength: SMALL_AREA.bodies.length }),
        reports: fc.shuffledSubarray([...SMALL_AREA.reports], { minLength: SMALL_AREA.reports.length }),
        verdicts: fc.shuffledSubarray([...SMALL_AREA.verdicts], { minLength: SMALL_AREA.verdicts.length }),
      }),
      3,
    );
    for (const rows of shuffled) {
      expect(inputText({ ...SMALL_AREA, ...rows })).toBe(inputText(SMALL_AREA));
      expect(resultText(makeEdition({ ...SMALL_AREA, ...rows }))).toBe(resultText(result));
    }
  });

  test.each<[string, EditionInput]>([
    ["a figure", withReport("finance", (one) => ({ ...one, figures: { ...one.figures, "requests.granted.total": 31 } }))],
    [
      "a blank in place of a zero",
      withReport("culture", (one) => ({ ...one, figures: { ...one.figures, "requests.new.total": "blank" } })),
    ],
    ["a day", withReport("culture", (one) => ({ ...one, publishedOn: "2025-01-21" }))],
    ["a verdict", { ...SMALL_AREA, verdicts: SMALL_AREA.verdicts.slice(1) }],
    [
      "a constant",
      {
        ...SMALL_AREA,
        heading: { ...SMALL_AREA.heading, configuration: { ...SMALL_AREA.heading.configuration, tierProbability: 0.75 } },
      },
    ],
    ["the seed", { ...SMALL_AREA, heading: { ...SMALL_AREA.heading, seed: 2025 } }],
  ])("%s that differs gives another hash", (_, changed) =>
    expect(hashOf(inputText(changed))).not.toBe(hashOf(inputText(SMALL_AREA))),
  );

  test.each([
    ["", "exactly one line"],
    ['{"row":"verdict","body":"a","rule":"V-301","severity":"X","cause":"c"}', "Line 1"],
    [`${inputText(SMALL_AREA)}{"row":"body"}`, "Line 24"],
    [inputText(SMALL_AREA).replace("requests.granted.total", "requests.grunted.total"), "Line"],
    ["not json", "Line 1"],
  ])("a file that is none says where: %#", (text, message) => expect(() => inputFrom(text)).toThrow(message));

  test("keys in any order, numbers and texts have one canonical text", () => {
    expect(canonicalText({ b: [1.5, -0, null], a: "“é”", c: undefined })).toBe('{"a":"“é”","b":[1.5,0,null]}');
    expect(() => canonicalText({ a: Number.NaN })).toThrow("NaN");
  });
});

describe("who stands where", () => {
  const standings = standingsOf(result);
  test.each([
    ["government", "aggregate"],
    ["office", "office"],
    ["transport", "unpublished"],
    ["western", "undated"],
  ])("%s is not ranked: %s", (body, reason) => expect(standings.get(body)).toMatchObject({ reason }));

  test("findings with one cause cost once, a warning less", () => {
    const of = (body: string) => result.assessments.find((one) => one.body === body);
    expect(of("justice")).toMatchObject({ confirmed: { failures: 1, warnings: 0 }, consistency: 85 });
    expect(of("water")).toMatchObject({ confirmed: { failures: 0, warnings: 1 }, consistency: 95, daysLate: 9, timeliness: 82 });
  });

  test("the pool takes in the years before where the year has too few cases", () => {
    expect(result.earlier.map(({ decided }) => decided)).toEqual([
      { cases: 20, of: 24 },
      { cases: 8, of: 11 },
    ]);
  });
});

describe("what moved, and why", () => {
  const moved = (input: EditionInput) => movesBetween({ input: SMALL_AREA, result }, { input, result: makeEdition(input) });

  test("nothing moves between the same rows", () => expect(moved(SMALL_AREA)).toEqual([]));

  test("a corrected figure is named with what it was, and the others moved because of others", () => {
    const moves = moved(withReport("finance", (one) => ({ ...one, figures: { ...one.figures, "requests.granted.total": 10 } })));
    expect(moves.find(({ body }) => body === "finance")?.causes).toEqual([
      { what: "cell", cell: "requests.granted.total", before: 30, after: 10 },
    ]);
    expect(moves.find(({ body }) => body === "justice")?.causes).toEqual([{ what: "others" }]);
    expect(moves.find(({ body }) => body === "culture")).toBeUndefined();
  });

  test("a report that came in, a verdict and a constant are named", () => {
    if (!culture) throw new Error("the small area lost a body");
    const late: ReportRow = { ...culture, body: "transport", publishedOn: "2025-04-01" };
    const arrived = moved({ ...SMALL_AREA, reports: [...SMALL_AREA.reports, late] });
    expect(arrived.find(({ body }) => body === "transport")).toMatchObject({
      before: { reason: "unpublished" },
      after: { place: 5 },
      causes: [{ what: "published", before: null, after: "2025-04-01" }],
    });
    const judged = moved({ ...SMALL_AREA, verdicts: SMALL_AREA.verdicts.slice(0, 2) });
    expect(judged.find(({ body }) => body === "water")?.causes).toEqual([{ what: "unconfirmed", rule: "V-N01" }]);
    const { heading } = SMALL_AREA;
    const lost = { ...heading.configuration.lost, perDayLate: 1 };
    const changed = moved({ ...SMALL_AREA, heading: { ...heading, configuration: { ...heading.configuration, lost } } });
    expect(changed.find(({ body }) => body === "water")?.causes).toEqual([{ what: "configuration" }]);
  });
});

/** Nothing but the numbers decides: names neither lift nor break ties. */
test("bodies under other names have the same places", () => {
  const other = (body: string) => [...body].reverse().join("");
  const rename = <T extends { body: string }>(rows: readonly T[]) => rows.map((row) => ({ ...row, body: other(row.body) }));
  const { heading, bodies, reports, earlier, verdicts } = SMALL_AREA;
  const renamed: EditionResult = makeEdition({
    heading,
    bodies: rename(bodies),
    reports: rename(reports),
    earlier: rename(earlier),
    verdicts: rename(verdicts),
  });
  const [before, after] = [standingsOf(result), standingsOf(renamed)];
  for (const { body } of bodies) expect(after.get(other(body))).toEqual(before.get(body));
});

describe("between areas", () => {
  const requests = { small: 40, medium: 150 } as const;
  const area = (
    body: string,
    level: "county" | "city",
    size: keyof typeof requests,
    late = 0,
  ): Pick<EditionInput, "bodies" | "reports"> => {
    const [report] = SMALL_AREA.reports;
    if (!report) throw new Error("the small area lost its reports");
    const figures = { ...report.figures, "requests.new.total": requests[size] };
    const publishedOn = `2025-03-${31 - 4 + late}`;
    return {
      bodies: [{ body, kind: "government", level, reporter: "gov" }],
      reports: [{ ...report, body, publishedOn, figures }],
    };
  };
  const all = [
    area("a", "county", "medium"),
    area("b", "county", "medium"),
    area("c", "county", "medium"),
    area("tiny", "county", "small"),
    area("above", "city", "medium"),
  ];
  const { heading } = SMALL_AREA;
  const simulation = { ...AREA_INDEX.simulation, draws: 500 };
  const input: EditionInput = {
    heading: {
      ...heading,
      compares: "areas",
      configuration: { ...AREA_INDEX, simulation, sensitivity: { ...AREA_INDEX.sensitivity, draws: 50 } },
    },
    bodies: [...all.flatMap(({ bodies }) => bodies), { body: "silent", kind: "government", level: "county", reporter: "gov" }],
    reports: all.flatMap(({ reports }) => reports),
    earlier: [],
    verdicts: [],
  };
  const made = makeEdition(input);

  test("areas of one level and size stand together; one without its like is told so, one without a report is missing", () => {
    expect(made.ranking.groups.map(({ group, bodies }) => [group, bodies.map(({ body }) => body)])).toEqual([
      ["countymedium", ["a", "b", "c"]],
    ]);
    expect(made.ranking.unranked.map(({ body, reason }) => [body, reason])).toEqual([
      ["above", "peerless"],
      ["silent", "unpublished"],
      ["tiny", "peerless"],
    ]);
  });

  test("all of them, alone or not, make the mean", () => expect(made.ranking.means.openness?.share).toBeCloseTo(70 / 82, 9));

  test("is made again from its file, byte for byte", () => {
    const text = inputText(input);
    expect(inputText(inputFrom(text))).toBe(text);
    expect(resultText(makeEdition(inputFrom(text)))).toBe(resultText(made));
  });

  test("the size is the mean of the years that are known", () => {
    const earlier = [{ body: "tiny", year: 2023, form: "C" as const, figures: { "requests.new.total": 400 } }];
    const grown = makeEdition({ ...input, earlier });
    expect(grown.assessments.find(({ body }) => body === "tiny")?.area).toEqual({ level: "county", requests: 220 });
    expect(grown.ranking.groups[0]?.bodies).toHaveLength(4);
  });
});
