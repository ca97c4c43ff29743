import type { Words } from "@/lib/words/zh";

export const about: Words["about"] = {
  nav: "About this site",
  toGlossary: "Glossary",
  toMethod: "Method",
  toAccessibility: "Accessibility",
  toRules: "Rules",
  toForm: "The form",
  toCorrections: "Corrections",
  glossary: {
    title: "Glossary",
    lead: "What the words on these pages mean. Metrics are defined by the same list that computes them.",
    terms: "Terms",
    statuses: "What can stand in a cell",
    statusesLead: "Zero, blank, not applicable and lost are different things, from reading to drawing.",
    handling: "Doubts and what becomes of them",
    metrics: "Metrics",
    metricsLead: "{n} metrics. Names in formulas are those of the official tables; what stands in quotation marks is a row.",
    formula: "Formula",
    unit: "Unit",
    caveat: "Mind",
    basis: "Basis",
    forms: "forms",
    minimum: "below {n} in the denominator only so many of so many",
    directions: {
      "+": "more is better",
      "0+": "more tends to be better",
      "0": "neither is better",
      "0-": "less tends to be better",
      "-": "less is better",
    },
    breaks: "Break in {year}",
    amount: "{number} {unit}",
    example: "Example: {example}",
    exampleOf: "{value} of {body} in {year}, in the made-up district",
    units: { 件: "cases", 万元: "10,000 yuan", 元: "yuan", share: "%", per100: "per 100", index: "0–1", points: "0–100 points" },
  },
  termList: [
    [
      "body",
      "A public office, or an organisation authorised by law, that must compile and publish an annual report. A rename changes no body; mergers, splits and dissolutions stand under its names.",
    ],
    [
      "annual report",
      "What Articles 49 and 50 of the Regulation on Disclosure of Government Information ask for: of each body by 31 January on the year before, of the district's government on the whole district by 31 March.",
    ],
    ["aggregate", "The district government's report on the whole district, made up from its bodies; never added to theirs."],
    [
      "carried over",
      "Requests received but not finished in the year before, and those not finished in this year.",
      "3 requests are open at the end of 2024: “carried out” of 2024 is 3, and “carried in” of 2025 is 3.",
    ],
    [
      "equations",
      "Sums that the official form itself prescribes, such as new plus carried in equals dealt with plus carried out.",
      "37 new and 3 carried in, 38 dealt with and 2 carried out: 37 + 3 = 38 + 2. Were 39 printed, it would not hold.",
    ],
    [
      "break in series",
      "The form or the law changed, so that numbers before and after do not mean the same. Charts show a dashed line, and no change is computed across it.",
      "Since the new Administrative Reconsideration Law of 2024 a refusal goes to review first. Not all of the growth of reviews in 2024 is more dispute.",
    ],
    [
      "comparable series",
      "Bodies before and after a merger or split taken together, so that their years can be compared.",
      "A was merged into B in 2019: the sum of A and B before 2019, B from then on.",
    ],
    [
      "grant rate",
      "The part of answers on the merits (granted, partly granted, denied) that granted all or some. Below a denominator of 5 only so many of so many is written.",
      "20 granted, 5 partly granted, 15 denied: 25/40, which is 62.5%. 2 granted and 1 denied: only 2/3 is written.",
    ],
    [
      "rank interval",
      "Numbers have chance in them, and so have ranks. The interval says where a rank would mostly lie; bodies whose intervals overlap can hardly be told apart.",
      "A is 5th, between 3 and 9; B is 7th, between 4 and 11. The intervals overlap: A need not be better than B.",
    ],
    [
      "edition",
      "A frozen ranking, which later changes of data or method leave as it is.",
      "990101-2023-2 is the second ranking of that district's 2023; the first can still be opened.",
    ],
    [
      "data revision",
      "Grows by one with every report of the area that goes on display, is corrected or taken down; says from when numbers are.",
    ],
    ["machine-read, unreviewed", "A program read the numbers from the original; nobody has compared each with it yet."],
    [
      "published, submitted, on display",
      "Three different times: when the body put the report on its own website, when it handed it in to the office, and when it was shown here.",
      "Published on 25 January, submitted on the 28th, on display on 3 February: in time or late goes by the 25th alone.",
    ],
  ],
  handlingList: [
    [
      "doubt",
      "What a rule found not to hold. Only the office and the body see it; it is neither public nor counted before somebody verified it.",
      "The total is printed as 8, its rows add up to 9.",
    ],
    ["confirmed", "A person verified it and the body had its time to answer. Only then is it public."],
    ["explained", "The body explained it and the office found that reasonable."],
    [
      "misread",
      "The program read wrongly; the report is right.",
      "A 1 of a scan was read as 7; nothing is wrong with the report.",
    ],
  ],
  method: {
    title: "Data and method",
    lead: "Where the numbers come from, how they are read, checked and added, and what they cannot tell.",
    sections: [
      [
        "Sources",
        "The annual reports that bodies publish by law, as web pages, Word, WPS, PDF, OFD, spreadsheets or scans. Originals are kept under the hash of their content, and every number knows its place in them: the box on a page, the cell of a table, or line and column.",
      ],
      [
        "Reading",
        "The program finds the headings of the official tables and matches cells by row and column, never by guess. What cannot be made out is “not legible”, what cannot be told to belong to a column is “lost”; neither is taken for a number. Where a blank follows from the form's equations as the only possible value it is marked as implied, with its proof.",
      ],
      [
        "Names and mobile numbers",
        "Personal names and mobile numbers in the text become ＊ before anything is stored. Pictures of originals are public only after somebody has looked at them and found nothing of the kind.",
      ],
      [
        "Checking",
        "Every report is held against the rules below. What a rule finds is a doubt; only what the office has verified and the body has had time to answer becomes public.",
      ],
      [
        "Adding up",
        "Sums are of the rows of the form, not of the printed totals; where those differ it is said. Blank, lost and illegible cells are not zero: a sum that needs them says how many bodies it counts. A rate over several is the sum of numerators over the sum of denominators, never an average of rates.",
      ],
      [
        "Which years compare",
        "From 2008 to 2013 there was no national table; those reports are kept as originals only. Since 2014 there is a statistical table, since 2019 the format of the new Regulation, changed once in 2021. Where the form or the law changed, charts show a dashed line with a sentence, and no change is computed across it.",
      ],
      [
        "What they cannot tell",
        "How many requests come depends on a body's work, its people and events; more is neither better nor worse. Volumes of disclosure and enforcement reflect duties and size. Reports are written by the bodies themselves: this site checks whether they agree with themselves, not the facts.",
      ],
      [
        "Corrections",
        "Every change after going on display stays in the ledger of corrections, and older versions keep their address. If you find an error, tell us by the contact at the foot of the page.",
      ],
    ],
    rules: "Rules",
    rulesLead: "{n} rules. It should hold that:",
    severities: { E: "must hold", W: "has exceptions, explain", I: "note" },
    forms: "Forms",
    see: "See also",
  },
  access: {
    title: "Accessibility statement",
    lead: "Everybody should be able to read these numbers, whatever their sight, hearing, hands, device and network.",
    sections: [
      ["Standards", "Designed by GB/T 37668—2019 and by WCAG 2.2 at level AA."],
      [
        "What works",
        "Everything can be read and used by keyboard alone, with the focus always visible; every chart has a table of the same numbers and a sentence that sums it up; colour is never the only sign and can be told apart by colour-blind readers; contrast is sufficient and text can be enlarged to 200 %; nothing plays or flashes by itself, and less motion is used where that is asked for; without scripts, tables, prose and search still work.",
      ],
      [
        "How it is checked",
        "With every change axe checks the pages in both languages and both themes, and the main ways of reading are walked by keyboard, at the width of a phone and without scripts.",
      ],
      [
        "What does not work yet",
        "Pictures of originals look as they were scanned or set and cannot be read aloud; “Text” beside them is the same in words. The originals' own wording is left as it is and may be hard to understand. The reports are in Chinese.",
      ],
    ],
    contact: "If something is in your way",
    contactLead: "Tell {organiser} on which page, and with what device and software.",
    contactNone: "Tell the organiser of this site on which page, and with what device and software.",
  },
  corrections: {
    title: "Corrections in {area}",
    lead: "Every number that changed after its report had gone on display, newest first. Older versions can still be seen.",
    none: "No number has changed since its report went on display.",
    caption: "Corrections",
    on: "Date",
    report: "Report",
    item: "Item",
    before: "Was",
    after: "Became",
    reason: "Reason",
    version: "version {n}",
    more: "Only the latest {n} are listed. All are in the open data.",
  },
};
