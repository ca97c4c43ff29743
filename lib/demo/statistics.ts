/** The statistical table of 2014–2018. */
import type { CellKey } from "@/lib/report/form";
import type { Chance } from "./chance";
import { add, type Counts, type Outcome } from "./counts";

type Answer = Extract<CellKey, `applications.${string}`>;

/** Under what the old table counts what the later ones call by the key. */
const ANSWERS: Record<Outcome, readonly [Answer, ...Answer[]]> = {
  granted: ["applications.granted.count", "applications.granted.count", "applications.alreadyPublic.count"],
  partial: ["applications.partial.count"],
  deniedSecret: ["applications.refusedSecret.count"],
  deniedByLaw: ["applications.refusedByLaw.count"],
  deniedSecurity: ["applications.refusedSecurity.count"],
  deniedThirdParty: ["applications.refusedCommercial.count", "applications.refusedPrivacy.count"],
  deniedInternal: ["applications.refusedNotInformation.count"],
  deniedProcess: ["applications.refusedNotInformation.count"],
  deniedEnforcement: ["applications.refusedByLaw.count"],
  deniedInquiry: ["applications.otherRoute.count"],
  unavailableNotHeld: ["applications.notThisBody.count", "applications.notThisBody.count", "applications.nonexistent.count"],
  unavailableNotReady: ["applications.nonexistent.count"],
  unavailableUnclear: ["applications.toCorrect.count"],
  rejectedPetition: ["applications.otherRoute.count"],
  rejectedDuplicate: ["applications.otherRoute.count"],
  rejectedPublication: ["applications.alreadyPublic.count"],
  rejectedExcessive: ["applications.otherRoute.count"],
  rejectedConfirmation: ["applications.otherRoute.count"],
  otherUncorrected: ["applications.toCorrect.count"],
  otherUnpaid: ["applications.otherRoute.count"],
  otherRest: ["applications.otherRoute.count"],
};

const CHANNELS = { inPerson: 24, byFax: 1, online: 52, byLetter: 23 };

/** @param disputes the year's reviews and lawsuits in the words of the later form; the old one counts only what was decided. */
export function tabulate(chance: Chance, posts: number, requests: Counts, closed: readonly Outcome[], disputes: Counts): Counts {
  return {
    ...publish(chance, posts),
    ...answer(chance, requests["requests.new.total"] ?? 0, closed),
    ...decided(disputes),
    ...staff(chance),
  };
}

function publish(chance: Chance, posts: number): Counts {
  const website = Math.round(posts * 0.93);
  const conferences = chance.count(posts / 500);
  const issued = chance.count(posts / 150);
  return {
    "publication.published.count": posts,
    "publication.normativePublished.count": issued,
    "publication.normativeIssued.count": issued,
    "publication.website.count": website,
    "publication.weibo.count": chance.between(0, 40),
    "publication.wechat.count": chance.between(5, 90),
    "publication.otherChannel.count": posts - website,
    "response.events.count": chance.count(posts / 300),
    "response.pressConferences.count": conferences,
    "response.pressConferencesByHead.count": Math.min(conferences, 1),
    "response.interviews.count": chance.count(posts / 400),
    "response.interpretations.count": chance.count(posts / 50),
    "response.socialMedia.count": chance.count(posts / 250),
  };
}

function answer(chance: Chance, received: number, closed: readonly Outcome[]): Counts {
  const counts: Counts = { "applications.received.count": received };
  for (let left = received; left > 0; left -= 1) add(counts, `applications.${chance.weighted(CHANNELS)}.count`);
  for (const outcome of closed) {
    const row = chance.pick(ANSWERS[outcome]);
    add(counts, row);
    if (row.startsWith("applications.refused")) add(counts, "applications.refused.count");
    add(counts, chance.happens(0.12) ? "applications.extended.count" : "applications.onTime.count");
    add(counts, "applications.closed.count");
    add(counts, "applications.answered.count");
  }
  return counts;
}

function decided(disputes: Counts): Counts {
  const count = (way: "review" | "directSuit" | "reviewedSuit", result: "upheld" | "corrected" | "other") =>
    disputes[`disputes.${way}.${result}`] ?? 0;
  const suits = (result: "upheld" | "corrected" | "other") => count("directSuit", result) + count("reviewedSuit", result);
  return {
    "contention.review.count": count("review", "upheld") + count("review", "corrected") + count("review", "other"),
    "contention.reviewUpheld.count": count("review", "upheld"),
    "contention.reviewCorrected.count": count("review", "corrected"),
    "contention.reviewOther.count": count("review", "other"),
    "contention.suit.count": suits("upheld") + suits("corrected") + suits("other"),
    "contention.suitUpheld.count": suits("upheld"),
    "contention.suitCorrected.count": suits("corrected"),
    "contention.suitOther.count": suits("other"),
  };
}

function staff(chance: Chance): Counts {
  const fullTime = chance.between(0, 1);
  const partTime = chance.between(1, 3);
  const courses = chance.between(0, 2);
  return {
    "resources.offices.count": fullTime,
    "resources.readingPoints.count": 1,
    "resources.staff.count": fullTime + partTime,
    "resources.fullTime.count": fullTime,
    "resources.partTime.count": partTime,
    "resources.funds.count": chance.between(0, 6) * 50,
    "resources.meetings.count": chance.between(1, 4),
    "resources.courses.count": courses,
    "resources.trained.count": courses * chance.between(8, 40),
  };
}
