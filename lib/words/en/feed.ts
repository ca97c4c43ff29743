import type { feed as zh } from "@/lib/words/zh/feed";

export const feed: typeof zh = {
  title: "{area}: new and corrected information-disclosure reports, and rankings",
  report: "{body}: report on {year} is on display",
  correction: "{body}: report on {year} was corrected",
  withdrawn: "{body}: report on {year} was taken down",
  edition: "Ranking of {year} was published (edition {edition})",
  dataset: "Annual government-information-disclosure reports of {area}",
  datasetDescription:
    "All tables, prose and corrections of the annual information-disclosure reports of the bodies of {area}; each number with its status, its words on the page and its place there.",
};
