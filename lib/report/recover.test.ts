import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, equationsOf } from "./cells";
import { APPLICANTS, type CellKey, type FormId, OUTCOMES } from "./form";
import { randomOf } from "./random";
import { recover } from "./recover";
import type { Cells, ProofStep, Reading, Status } from "./report";

const reported = (value: number): Reading => ({ value, raw: String(value), status: "reported", place: null });
const without = (status: Status): Reading => ({ value: null, raw: null, status, place: null });

/** A table 3 that adds up, and 0 everywhere else. */
function consistent(seed: number, form: FormId, size: number): Map<CellKey, number> {
  const random = randomOf(seed);
  const values = new Map<CellKey, number>(cellsOf(form).map(({ key }) => [key, 0]));
  const add = (key: string, count: number) => {
    const known = cellsOf(form).find((cell) => cell.key === key)?.key;
    if (known) values.set(known, (values.get(known) ?? 0) + count);
  };
  const outcomes = OUTCOMES.filter((row) => values.has(`requests.${row}.total` as CellKey)); // false for rows of the other form
  for (let request = 0; request < size; request++) {
    const applicant = APPLICANTS[Math.floor(random() * APPLICANTS.length)] ?? "individual";
    const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? "granted";
    const [isOpen, isOld] = [random() < 0.2, random() < 0.1];
    for (const column of [applicant, "total"]) {
      add(`requests.${isOld ? "carriedIn" : "new"}.${column}`, 1);
      for (const row of isOpen ? ["carriedOut"] : [outcome, "total"]) add(`requests.${row}.${column}`, 1);
    }
  }
  return values;
}

const toCells = (values: ReadonlyMap<CellKey, number>): Cells =>
  Object.fromEntries([...values].map(([key, value]) => [key, reported(value)]));

/** What a reader does with a proof: takes each step by itself, with what is printed or was proved before it. */
function follow(proof: readonly ProofStep[], form: FormId, cells: Cells): Map<CellKey, number> {
  const known = new Map<CellKey, number>();
  const knownOf = (key: CellKey) => known.get(key) ?? (cells[key]?.status === "notApplicable" ? 0 : (cells[key]?.value ?? null));
  for (const { equation, cell, value, given, because } of proof) {
    const sides = equationsOf(form).find(({ id }) => id === equation);
    const [left, right] = [sides?.left ?? [], sides?.right ?? []];
    const open = [...left, ...right].filter((key) => !given.includes(key));
    for (const key of given) expect(knownOf(key), `${key} in ${equation}`).not.toBeNull();
    const sum = (keys: readonly CellKey[]) =>
      keys.reduce((total, key) => total + (given.includes(key) ? (knownOf(key) ?? 0) : 0), 0);
    const needed = open.every((key) => left.includes(key)) ? sum(right) - sum(left) : sum(left) - sum(right);
    expect(open).toContain(cell);
    expect(open.every((key) => left.includes(key)) || open.every((key) => right.includes(key))).toBe(true);
    if (because === "difference") expect([open.length, value]).toEqual([1, needed]);
    else expect([value, needed]).toEqual([0, 0]);
    known.set(cell, value);
  }
  return known;
}

describe("cells that follow from the others", () => {
  it("are what was printed, each with a proof that can be followed, wherever they are proved", () => {
    const cases = fc.record({
      seed: fc.nat(),
      form: fc.constantFrom("B" as const, "C" as const),
      size: fc.constantFrom(0, 3, 40, 400),
      gaps: fc.constantFrom(0.02, 0.2, 0.6),
    });
    let proved = 0;
    fc.assert(
      fc.property(cases, ({ seed, form, size, gaps }) => {
        const truth = consistent(seed, form, size);
        const random = randomOf(seed + 1);
        const cells: Cells = toCells(truth);
        for (const key of truth.keys()) if (random() < gaps) cells[key] = without(random() < 0.5 ? "blank" : "lost");
        const recovered = recover(form, cells);
        for (const [key, value] of truth) {
          const { status, value: found, proof = [], was } = recovered[key] ?? without("lost");
          if (status !== "implied") continue;
          proved += 1;
          expect([key, found, was]).toEqual([key, value, cells[key]?.status]);
          expect(follow(proof, form, cells).get(key)).toBe(value);
        }
      }),
      { numRuns: 150 },
    );
    expect(proved).toBeGreaterThan(1000);
  });

  it("are found where a page lost a column", () => {
    const cells = toCells(consistent(1, "B", 30));
    for (const row of OUTCOMES)
      if (cells[`requests.${row}.individual` as CellKey]) cells[`requests.${row}.individual` as CellKey] = without("lost"); // rows that B has
    const recovered = recover("B", cells);
    expect(Object.values(recovered).filter((cell) => cell?.status === "lost")).toEqual([]);
  });

  it("are nothing where totals are nothing, and where “/” stands for nothing", () => {
    const cells: Cells = {
      ...toCells(consistent(1, "C", 0)),
      "requests.new.total": reported(0),
      "disputes.review.total": reported(0),
    };
    cells["requests.new.individual"] = without("blank");
    cells["requests.new.research"] = without("lost");
    cells["disputes.review.upheld"] = without("notApplicable");
    cells["disputes.review.pending"] = without("blank");
    const recovered = recover("C", cells);
    expect(recovered["requests.new.individual"]).toMatchObject({ value: 0, status: "implied", was: "blank" });
    expect(recovered["disputes.review.pending"]).toMatchObject({ value: 0, status: "implied" });
    expect(recovered["disputes.review.upheld"]?.status).toBe("notApplicable");
  });
});

describe("cells that do not follow", () => {
  const truth = consistent(5, "C", 60);
  const statusOf = (cells: Cells, key: CellKey) => recover("C", cells)[key]?.status;

  it("stay as they are where two of a sum are missing", () => {
    const cells = toCells(consistent(5, "C", 4000));
    const pair = ["individual", "enterprise"].flatMap((column) =>
      ["granted", "partial"].map((row) => `requests.${row}.${column}` as CellKey),
    ); // cells of C
    for (const key of pair) cells[key] = without("blank");
    expect(new Set(pair.map((key) => statusOf(cells, key)))).toEqual(new Set(["blank"]));
  });

  it("stay as they are where the page contradicts itself, and only there", () => {
    const cells = { ...toCells(truth), "requests.new.total": reported(9999), "requests.granted.individual": without("lost") };
    expect(statusOf(cells, "requests.granted.individual")).toBe("lost");
    expect(statusOf({ ...cells, "disputes.review.total": without("blank") }, "disputes.review.total")).toBe("implied");
    const negative = {
      ...toCells(truth),
      "disputes.review.upheld": reported(7),
      "disputes.review.total": reported(3),
      "disputes.review.other": without("lost"),
    };
    expect(statusOf(negative, "disputes.review.other")).toBe("lost");
  });

  it("are never guessed from money, from numbers in other units, or for rows that the page leaves out", () => {
    const cells = toCells(truth);
    expect(statusOf({ ...cells, "disclosure.fees.amount": without("blank") }, "disclosure.fees.amount")).toBe("blank");
    const inMyriads = {
      ...cells,
      "disputes.review.upheld": { ...reported(1), unit: "万" },
      "disputes.review.total": without("blank"),
    };
    expect(statusOf(inMyriads, "disputes.review.total")).toBe("blank");
    expect(statusOf({ ...cells, "disputes.review.total": without("absent") }, "disputes.review.total")).toBe("absent");
    expect(statusOf({ ...cells, "disputes.review.total": without("unreadable") }, "disputes.review.total")).toBe("unreadable");
  });

  it("are not changed in place", () => {
    const cells = { ...toCells(truth), "disputes.review.total": without("blank") };
    const before = structuredClone(cells);
    recover("C", cells);
    expect(cells).toEqual(before);
  });
});
