/** The words of the interface in English; the compiler and fill.test.ts keep it complete. */

import { about } from "./en/about";
import { bodies, body } from "./en/bodies";
import { charts } from "./en/charts";
import { compare } from "./en/compare";
import { data } from "./en/data";
import { failure } from "./en/failure";
import { feed } from "./en/feed";
import { actions } from "./en/figure";
import { form } from "./en/form";
import { outcomes } from "./en/outcomes";
import { overview } from "./en/overview";
import { precheck } from "./en/precheck";
import { problems } from "./en/problems";
import { rankings } from "./en/rankings";
import { report, status, statusMeans } from "./en/report";
import { rules } from "./en/rules";
import { search } from "./en/search";
import { source } from "./en/source";
import type { Words } from "./zh";

export const en: Words = {
  about,
  compare,
  data,
  failure,
  feed,
  rankings,
  rules,
  search,
  source,
  actions,
  outcomes,
  precheck,
  problems,
  overview,
  charts,
  bodies,
  body,
  report,
  status,
  statusMeans,
  form,
  site: {
    name: "Gongkai",
    subtitle: "Annual disclosure reports",
    description: "The figures of public bodies' annual disclosure reports, checked, each with its place in the original.",
    skip: "Skip to content",
    home: "Home",
    switchLanguage: "中文",
    demo: "Demo data, entirely made up",
    demoMore: "The name, the bodies and the figures of this area are invented; it only shows the system at work.",
    siteNavigation: "Site",
    areaNavigation: "Area",
    revision: "Data revision {revision}",
  },
  nav: { overview: "Overview", bodies: "Bodies", form: "The form" },
  footer: {
    desk: "Desk for reporting bodies",
    organiser: "Organiser",
    undertaker: "Run by",
    siteCode: "Site code",
    record: "ICP record",
    policeRecord: "Police record",
    reportError: "Report an error on a government site",
    note: "Figures are read by program from the reports that the bodies published; the originals prevail.",
  },
  home: {
    title: "Annual disclosure reports",
    areasOf: "Areas of {area}",
    all: "{areas} {areas|area|areas}, {n} annual {n|report|reports}, {years}",
    held: "{n} {n|report|reports}, {years}",
    find: "Find an area by its name, its pinyin or its code",
    notFound: "No area has “{query}” in its name.",
    everything: "All areas",
    below: "Areas below {area}",
    ranked: "Ranking of these areas",
    nothing: "There is no report of any area yet.",
    nothingHint: "Bring reports in with `npm run ingest`, or make a demo area with `npm run demo`.",
    empty: "There is no report of {area} yet.",
    ownNone: "{areas} {areas|area|areas} below it {areas|has|have} reports; bodies of its own have none yet.",
  },
  figure: {
    chart: "Chart",
    table: "Table",
    source: "Source",
    link: "Link",
    tabs: "{title}: chart, table or source",
    sourceLine: "Source: annual disclosure reports, {by}",
    dataDate: "data revision {revision}",
    sourceText:
      "Read by program from the official tables of each body's annual report; every cell can be traced to the original. What is blank, lost or illegible is not taken for zero and is in no sum.",
    coverageText: "“Bodies in it” gives the bodies with that figure, out of the reports of the year that are held.",
    aggregateText: "Sums leave out the district's own report on all bodies, which would count everything twice.",
  },
  verdict: { pass: "holds", fail: "fails", warn: "explain", note: "note", undecided: "cannot judge" },
  forms: { A2: "Table of 2014", B: "Form of 2019 (trial)", C: "Form of 2021" },
  missing: {
    title: "There is no such page",
    lead: "The address may be mistyped, or the page has gone.",
    toHome: "See which areas there are",
  },
};
