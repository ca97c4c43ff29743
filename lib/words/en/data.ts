import type { DataWords } from "@/lib/words/zh/data";

export const data: DataWords = {
  title: "Open data of {area}",
  nav: "Download all data",
  lead: "The cells behind every number of this site, with status, original text and place. Tables and pages come from the same data, enough to rebuild every page and every ranking.",
  version: "Data revision {revision}",
  changed: ", last changed on {day}",
  licence: "Licence",
  start: "Begin here",
  cells: "All cells, one a row: which body, year and cell; number, status, original text; page and line in the file",
  year: "The cells of {year} (Excel)",
  sheets: "All other tables in one file (Excel)",
  codebook: "Codebook: what each file, column and cell key means",
  others: "The tables (CSV)",
  check: "For checks and programs",
  json: "All cells (JSON)",
  texts: "The reports in full (JSON, one a line)",
  manifest: "List of files: size, rows, SHA-256",
  sums: "Checksums for sha256sum -c",
  readMe: "How to load them into an empty database and make rankings again",
  api: "Interface for programs (OpenAPI 3.1): by body, year and cell, also as of a day (asOf)",
  feed: "Feed of changes (Atom)",
};
