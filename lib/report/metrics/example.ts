/** The totals of a made-up report of a made-up body: the examples of docs/metrics.md are computed from them. */
import { cellsOf } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import { metricOf } from "./metrics";
import type { Source } from "./source";

/** A report of a form with zero in every cell that is not given. */
export const reportOf = (form: FormId, given: Figures): Source => ({
  form,
  figures: { ...Object.fromEntries(cellsOf(form).map(({ key }) => [key, 0])), ...given },
});

/** 120 new and 8 carried in; 118 dealt with, of them 70 open and 10 denied; 10 carried out. */
const FIGURES: Figures = {
  "requests.new.individual": 102,
  "requests.new.enterprise": 12,
  "requests.new.nonprofit": 1,
  "requests.new.legalService": 4,
  "requests.new.otherOrg": 1,
  "requests.new.total": 120,
  "requests.carriedIn.total": 8,
  "requests.granted.total": 61,
  "requests.partial.total": 9,
  "requests.deniedByLaw.total": 1,
  "requests.deniedSecurity.total": 1,
  "requests.deniedThirdParty.total": 4,
  "requests.deniedInternal.total": 1,
  "requests.deniedProcess.total": 2,
  "requests.deniedEnforcement.total": 1,
  "requests.unavailableNotHeld.total": 21,
  "requests.unavailableNotReady.total": 3,
  "requests.unavailableUnclear.total": 2,
  "requests.rejectedPetition.total": 4,
  "requests.rejectedDuplicate.total": 1,
  "requests.rejectedConfirmation.total": 1,
  "requests.otherUncorrected.total": 4,
  "requests.otherRest.total": 2,
  "requests.total.total": 118,
  "requests.carriedOut.total": 10,
  "disputes.review.upheld": 9,
  "disputes.review.corrected": 2,
  "disputes.review.other": 3,
  "disputes.review.pending": 1,
  "disputes.review.total": 15,
  "disputes.directSuit.upheld": 1,
  "disputes.directSuit.pending": 1,
  "disputes.directSuit.total": 2,
  "disputes.reviewedSuit.upheld": 3,
  "disputes.reviewedSuit.corrected": 1,
  "disputes.reviewedSuit.other": 1,
  "disputes.reviewedSuit.pending": 1,
  "disputes.reviewedSuit.total": 6,
  "disclosure.normative.issued": 4,
  "disclosure.normative.repealed": 2,
  "disclosure.normative.inForce": 30,
  "disclosure.licensing.decisions": 240,
  "disclosure.penalty.decisions": 35,
  "disclosure.coercion.decisions": 6,
  "disclosure.fees.amount": { value: 125_000, unit: "元" },
};

const day = { due: "2025-01-31", publishedOn: "2025-01-24", dates: [] } as const;

export const EXAMPLE: Source = {
  ...reportOf("C", FIGURES),
  publication: day,
  sections: 6,
  hardRules: { passed: 40, failed: 1, undecided: 2 },
  similarity: { ownLastYear: 0.41, others: 0.22 },
  claims: [{ measure: "processingFee", value: 400, unit: "元" }],
  units: {
    cell: "requests.new.total",
    reports: [reportOf("C", { "requests.new.total": 70 }), reportOf("C", { "requests.new.total": 49 })],
  },
};

const EXAMPLE_A2 = reportOf("A2", { "applications.onTime.count": 50, "applications.extended.count": 4 });

/** The example report for a metric: of the current form, else of the oldest. */
export const exampleFor = (id: string): Source => (metricOf(id)?.forms.includes("C") ? EXAMPLE : EXAMPLE_A2);
