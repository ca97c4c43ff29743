/** A year of requests at one body: who asked, what came of it, what is still open at the end of December. */
import type { Chance } from "./chance";
import { type Applicant, addRequest, type Counts, type Outcome } from "./counts";

const APPLICANT_WEIGHTS: Record<Applicant, number> = {
  individual: 880,
  enterprise: 70,
  research: 5,
  nonprofit: 6,
  legalService: 29,
  otherOrg: 10,
};

const OUTCOME_WEIGHTS: Record<Outcome, number> = {
  granted: 44,
  partial: 10,
  deniedSecret: 0.2,
  deniedByLaw: 0.4,
  deniedSecurity: 0.3,
  deniedThirdParty: 1.6,
  deniedInternal: 1.4,
  deniedProcess: 1.6,
  deniedEnforcement: 1,
  deniedInquiry: 2,
  unavailableNotHeld: 22,
  unavailableNotReady: 3,
  unavailableUnclear: 1.4,
  rejectedPetition: 4,
  rejectedDuplicate: 1.4,
  rejectedPublication: 0.3,
  rejectedExcessive: 0,
  rejectedConfirmation: 0.5,
  otherUncorrected: 2,
  otherUnpaid: 0.2,
  otherRest: 2.4,
};

/** Requests to the district as a whole arrive at its office, which often does not hold what they ask for. */
const OFFICE_WEIGHTS: Record<Outcome, number> = { ...OUTCOME_WEIGHTS, granted: 30, unavailableNotHeld: 38, otherRest: 5 };

const STILL_OPEN = 0.09;

/** Demand grows a little every year. */
export const expectedIn = (year: number, mean: number): number => mean * (0.95 + (year - 2014) * 0.03);

export type Requests = { counts: Counts; stillOpen: readonly Applicant[]; closed: readonly Outcome[] };

/** @param open applicants whose requests came over from last year: these are all answered, the law allows no second year. */
export function handleRequests(
  chance: Chance,
  bodyId: string,
  mean: number,
  open: readonly Applicant[],
  mayLeaveOpen: boolean,
): Requests {
  const counts: Counts = {};
  const weights = bodyId === "fuban" ? OFFICE_WEIGHTS : OUTCOME_WEIGHTS;
  const arrived = Array.from({ length: chance.count(mean) }, () => chance.weighted(APPLICANT_WEIGHTS));
  const stillOpen = arrived.filter(() => mayLeaveOpen && chance.happens(STILL_OPEN));
  const answered = [...open, ...without(arrived, stillOpen)];
  for (const applicant of arrived) addRequest(counts, "new", applicant);
  for (const applicant of open) addRequest(counts, "carriedIn", applicant);
  for (const applicant of stillOpen) addRequest(counts, "carriedOut", applicant);
  const closed = answered.map((applicant) => {
    const outcome = chance.weighted(weights);
    addRequest(counts, outcome, applicant);
    addRequest(counts, "total", applicant);
    return outcome;
  });
  return { counts, stillOpen, closed };
}

function without<T>(all: readonly T[], taken: readonly T[]): readonly T[] {
  const left = [...all];
  for (const one of taken) left.splice(left.indexOf(one), 1);
  return left;
}
