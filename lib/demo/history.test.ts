import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { equationsOf } from "@/lib/report/cells";
import { APPLICANTS, type CellKey, FORM_IDS } from "@/lib/report/form";
import { reportersIn, SUCCESSIONS } from "./area";
import { type Counts, sumOf } from "./counts";
import { type Facts, history } from "./history";

const facts = history();
const at = (bodyId: string, year: number) => facts.find((one) => one.bodyId === bodyId && one.year === year);
const sum = (counts: Counts, keys: readonly CellKey[]) => keys.reduce((total, key) => total + (counts[key] ?? 0), 0);

/** Those whose work a body has at the start of a year. */
const predecessors = ({ bodyId, year }: Facts): Facts[] => {
  const merged = SUCCESSIONS.filter(({ kind, to, on }) => kind !== "transfer" && to === bodyId && on.startsWith(String(year)));
  return [bodyId, ...merged.map(({ from }) => from)].flatMap((id) => at(id, year - 1) ?? []);
};

const units = facts.filter(({ bodyId }) => bodyId !== "zhengfu");

describe("what happened in the made-up district", () => {
  it("is the same on every machine", () => {
    const hash = createHash("sha256").update(JSON.stringify(facts)).digest("hex");
    expect(hash).toBe("afca24207452d4db937a114d31321a1282b69e7c86a98f876466d6f03000ba56");
  });

  it("adds up in every form", () => {
    for (const form of FORM_IDS) {
      for (const { bodyId, year, counts } of facts) {
        for (const { id, left, right } of equationsOf(form)) {
          expect.soft(sum(counts[form], left), `${bodyId} ${year} ${id}`).toBe(sum(counts[form], right));
        }
      }
    }
  });

  it("carries every open request over to the next year, and to whoever took over the work", () => {
    const later = units.filter((one) => predecessors(one).length > 0);
    expect(later.length).toBeGreaterThan(380);
    for (const one of later) {
      for (const applicant of APPLICANTS) {
        const carried = sumOf(predecessors(one).map(({ counts }) => counts.C))[`requests.carriedOut.${applicant}`] ?? 0;
        expect.soft(one.counts.C[`requests.carriedIn.${applicant}`] ?? 0, `${one.bodyId} ${one.year} ${applicant}`).toBe(carried);
      }
    }
  });

  it("keeps the stock of documents that bind the public", () => {
    for (const one of units.filter((each) => predecessors(each).length > 0)) {
      const count = (counts: Counts, column: "issued" | "repealed" | "inForce") => counts[`disclosure.normative.${column}`] ?? 0;
      const stock = predecessors(one).reduce((total, { counts }) => total + count(counts.C, "inForce"), 0);
      const { C } = one.counts;
      expect.soft(count(C, "inForce"), `${one.bodyId} ${one.year}`).toBe(stock + count(C, "issued") - count(C, "repealed"));
    }
  });

  it("is as busy as a real district: some eighty to a hundred and fifty requests a year, most bodies hardly any", () => {
    for (let year = 2014; year <= 2025; year += 1) {
      const requests = reportersIn(year).map(({ id }) => at(id, year)?.counts.C["requests.new.total"] ?? 0);
      const [district = 0, ...bodies] = requests;
      expect.soft(district, String(year)).toBeGreaterThan(70);
      expect.soft(district, String(year)).toBeLessThan(150);
      expect.soft(bodies.filter((count) => count <= 5).length, String(year)).toBeGreaterThan(bodies.length * 0.7);
      expect.soft(bodies.filter((count) => count === 0).length, String(year)).toBeGreaterThan(5);
    }
  });

  it("turns from the courts to review when the law does, in 2024", () => {
    const cases = (year: number, way: "review" | "directSuit") => at("zhengfu", year)?.counts.C[`disputes.${way}.total`] ?? 0;
    expect(cases(2024, "review") + cases(2025, "review")).toBeGreaterThan(1.5 * (cases(2022, "review") + cases(2023, "review")));
    expect(cases(2025, "directSuit")).toBeLessThan(cases(2023, "directSuit"));
  });
});
