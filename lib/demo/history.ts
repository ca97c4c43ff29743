/** What really happened in the made-up district, body by body and year by year, before anyone reported it. */

import { formForYear } from "@/lib/report/check/form-year";
import type { FormId } from "@/lib/report/form";
import { DISTRICT, FIRST_YEAR, LAST_YEAR, reportersIn, SUCCESSIONS } from "./area";
import { chanceOf } from "./chance";
import { type Applicant, type Counts, sumOf } from "./counts";
import { disclose, type Holdings, holdingsOf, joinHoldings } from "./disclosure";
import { contest, NONE_PENDING, type Pending } from "./disputes";
import { flawIn } from "./flaws";
import { profileOf } from "./profile";
import { expectedIn, handleRequests } from "./requests";
import { tabulate } from "./statistics";

/** `posts` is how many pieces of information were disclosed; since 2019 only the prose says so. */
export type Facts = { bodyId: string; year: number; posts: number; counts: Record<FormId, Counts> };

/** The form of a year; the story begins with the first. */
export const formIn = (year: number): FormId => formForYear(year) ?? "A2";

/** What goes over from one year to the next. */
type Carried = { open: readonly Applicant[]; pending: Pending; holdings: Holdings };

const join = (a: Carried, b: Carried): Carried => ({
  open: [...a.open, ...b.open],
  pending: {
    review: a.pending.review + b.pending.review,
    directSuit: a.pending.directSuit + b.pending.directSuit,
    reviewedSuit: a.pending.reviewedSuit + b.pending.reviewedSuit,
  },
  holdings: joinHoldings(a.holdings, b.holdings),
});

/** What a body starts a year with: its own, that of those whose work it took over, or what it was founded with. */
function inherit(bodyId: string, year: number, carried: ReadonlyMap<string, Carried>): Carried {
  const from = SUCCESSIONS.filter(({ kind, on, to }) => kind !== "transfer" && to === bodyId && on.startsWith(`${year}`)).map(
    (one) => one.from,
  );
  const parts = [bodyId, ...from].flatMap((id) => carried.get(id) ?? []);
  const founded: Carried = { open: [], pending: NONE_PENDING, holdings: holdingsOf(profileOf(bodyId)) };
  return parts.length === 0 ? founded : parts.reduce(join);
}

/** Whoever does not report had nobody asking, so that the sums of the district hold. */
const isSilent = (bodyId: string, year: number) => flawIn("missing", bodyId, year) !== undefined;

function live(bodyId: string, year: number, before: Carried): { facts: Facts; after: Carried } {
  const chance = (subject: string) => chanceOf(DISTRICT.id, bodyId, year, subject);
  const profile = profileOf(bodyId);
  const mean = isSilent(bodyId, year) ? 0 : expectedIn(year, profile.requests);
  const requests = handleRequests(chance("requests"), bodyId, mean, before.open, !isSilent(bodyId, year + 1));
  const disputes = contest(chance("disputes"), year, requests.closed, before.pending);
  const disclosed = disclose(chance("disclosure"), profile, before.holdings);
  const posts = Math.round(profile.posts * (0.9 + chance("posts").fraction() / 5));
  const table = tabulate(chance("statistics"), posts, requests.counts, requests.closed, disputes.counts);
  const counts = {
    A2: table,
    B: { ...disclosed.B, ...onFormB(requests.counts), ...disputes.counts },
    C: { ...disclosed.C, ...requests.counts, ...disputes.counts },
  };
  return {
    facts: { bodyId, year, posts, counts },
    after: { open: requests.stillOpen, pending: disputes.pending, holdings: disclosed.after },
  };
}

/** Form B has one row where form C has three. */
function onFormB(counts: Counts): Counts {
  const renamed = Object.entries(counts).map(([key, amount]) => ({
    [key.replace(/other(Uncorrected|Unpaid|Rest)/, "other")]: amount,
  }));
  return sumOf(renamed);
}

/** The facts of the district as a whole are the sum over those who reported. */
const together = (year: number, units: readonly Facts[]): Facts => {
  const reported = units.filter(({ bodyId }) => !isSilent(bodyId, year));
  const sum = (form: FormId) => sumOf(reported.map(({ counts }) => counts[form]));
  const posts = reported.reduce((total, one) => total + one.posts, 0);
  return { bodyId: "zhengfu", year, posts, counts: { A2: sum("A2"), B: sum("B"), C: sum("C") } };
};

/** Year by year, in the order of the list of bodies, which the district as a whole heads. */
export function history(): readonly Facts[] {
  const carried = new Map<string, Carried>();
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) => {
    const units = reportersIn(year).filter(({ kind }) => kind !== "government");
    const starts = units.map(({ id }) => ({ id, before: inherit(id, year, carried) }));
    const lived = starts.map(({ id, before }) => live(id, year, before));
    for (const { facts, after } of lived) carried.set(facts.bodyId, after);
    const facts = lived.map((one) => one.facts);
    return [together(year, facts), ...facts];
  });
}
