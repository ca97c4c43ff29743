/** A small area with everything that an edition can hold, for tests. */
import { cellsOf } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import { INDEX } from "@/lib/report/score/configuration";
import type { EditionInput, ReportRow } from "./input";
import { CODE_VERSION } from "./version";

const figuresWith = (given: Figures): Figures => ({
  ...Object.fromEntries(cellsOf("C").map(({ key }) => [key, 0])),
  ...given,
});

const report = (body: string, given: Figures, more: Partial<ReportRow> = {}): ReportRow => ({
  body,
  form: "C",
  due: "2025-01-31",
  publishedOn: "2025-01-20",
  dates: [],
  sections: 6,
  figures: figuresWith(given),
  ...more,
});

const handled = (granted: number, denied: number): Figures => ({
  "requests.granted.total": granted,
  "requests.deniedByLaw.total": denied,
  "disputes.review.upheld": 3,
  "disputes.review.corrected": 1,
});

/** Draws enough to be settled, few enough for a test. */
const configuration = {
  ...INDEX,
  simulation: { ...INDEX.simulation, draws: 2000 },
  sensitivity: { ...INDEX.sensitivity, draws: 200 },
};

export const SMALL_AREA: EditionInput = {
  heading: { area: "990199", year: 2024, number: 1, cutOff: "2025-06-30", seed: 2024, code: CODE_VERSION, configuration },
  bodies: [
    { body: "government", kind: "government" },
    { body: "office", kind: "office" },
    { body: "finance", kind: "department" },
    { body: "culture", kind: "department" },
    { body: "justice", kind: "department" },
    { body: "water", kind: "department" },
    { body: "transport", kind: "department" },
    { body: "eastern", kind: "town" },
    { body: "western", kind: "town" },
  ],
  reports: [
    report("government", handled(70, 12), { due: "2025-03-31", publishedOn: "2025-03-10" }),
    report("office", handled(15, 2)),
    report("finance", handled(30, 2)),
    report("culture", {}),
    report("justice", { ...handled(12, 6), "disputes.directSuit.corrected": 2 }),
    report("water", { "disclosure.rules.issued": "notApplicable" }, { publishedOn: "2025-02-09" }),
    report("eastern", {
      "requests.granted.total": { implied: 1, was: "blank" },
      "disclosure.fees.amount": { value: 300, unit: "元" },
    }),
    report("western", {}, { publishedOn: null, dates: [{ kind: "signed", value: "2025-01-15" }] }),
  ],
  earlier: [
    { body: "finance", year: 2023, form: "C", figures: figuresWith(handled(20, 4)) },
    { body: "justice", year: 2022, form: "C", figures: figuresWith(handled(8, 3)) },
  ],
  verdicts: [
    { body: "justice", rule: "V-301", severity: "E", cause: "requests.total.total" },
    { body: "justice", rule: "V-302", severity: "E", cause: "requests.total.total" },
    { body: "water", rule: "V-N01", severity: "W", cause: "prose" },
  ],
};
