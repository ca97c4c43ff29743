/** How the index is made, in sentences whose numbers come from the configuration. */
import type { MethodWords } from "@/lib/words/zh/method";

export const method: MethodWords = {
  lead: "All numbers below are those of the rules that this edition used (version {version}); a change of any makes a new version.",
  what: "What is judged",
  whatText:
    "How well the annual report itself keeps the rules: published on time, filled in, consistent, with a small adjustment for outcomes. It does not judge how much a body discloses, nor how many requests or lawsuits it has: volumes are in no score.",
  formula: "The formula",
  timeliness: "On time = 100 − {perDayLate} × days late, at least 0; who has not published by the cut-off has no rank",
  completeness: "Complete = 100 × ({cells} × credit of cells ÷ cells + {sections} × sections ÷ 6)",
  consistency:
    "Consistent = 100 − {perFailure} × confirmed failures of hard rules − {perWarning} × confirmed warnings, at least 0; one mistake counts once",
  score:
    "Score = {timely} × on time + {complete} × complete + {consistent} × consistent + {openness} × (shrunken disclosure rate − area’s) − {correction} × (shrunken share of corrected − area’s)",
  shrunk: "Shrunken share = (cases + {prior} × area’s share) ÷ (all cases + {prior})",
  credit: "What a cell is worth",
  credits: {
    reported: "a number, zero included",
    impliedFromBlank: "blank, but the equations leave one value",
    impliedFromLost: "not read by this system, but the equations leave one value",
    notApplicable: "“/” or not applicable",
    notApplicableRules: "“/” in the row of government rules, which no district body can make",
    blank: "blank",
    absent: "row left out",
  },
  creditLost: "Cells that this system could not read count neither way.",
  why: "Why it is made this way",
  whys: [
    "A district often has a few dozen requests a year, most bodies one, two or none. One granted of one is 100 %, and the plausible range is 21 % to 100 %: to rank such rates is to rank chance. So small numbers are pulled towards the area’s share: where that is 90 %, 1 of 1 gains about 0.1 points, 0 of 1 loses about 1.2.",
    "A body without requests is adjusted by exactly 0: neither rewarded nor punished.",
    "Unavailable, not processed and other outcomes are not in the disclosure rate: misdirected requests neither help nor harm.",
    "What a machine finds is a doubt and costs nothing. It counts once a person has confirmed it and the body has had time to answer. Copied text is shown, never scored.",
    "Where something is not known (no date, outcomes blank or unreadable) there is no rank: leaving blank never beats filling in.",
  ],
  uncertainty: "How sure it is",
  uncertainties: [
    "Each edition is simulated {draws} times, the seed being the year of the reports: shares from beta distributions, weights from Dirichlet({shapes}). Published are the median place, the interval from {low} to {high} and the probabilities of the first and the last third.",
    "“Leading” where the first third has a probability of {tier} or more, “lagging” where the last third has, else “middle”. Equals share the places that they take together, so a large tie has no leaders.",
    "Robustness: every set of three weights of at least {least} in steps of {step}, with both denominators, ranks anew; does the tier stay?",
    "Where the area has fewer than {poolBelow} cases, {poolYears} years are pooled; if that is not enough, there is no adjustment.",
  ],
  meanDrawn:
    "The area’s share is itself known from the cases of a few bodies only, and what it is worth is a guess: each draw first takes a share between 1 % and 99 % worth {priors} cases, as probable as the bodies’ numbers make it, and then the bodies’ own.",
  compared: "Who is compared with whom",
  comparedText: "Only bodies of one kind.",
  calibration: "Does it come true",
  calibrationText:
    "Tried on simulated districts whose true quality is known: what is said with 80 % comes true about 80 % of the time, and the index separates better than the raw rate. The table is in docs/ranking.md and is made by one command.",
};
