import type { precheck as zh } from "@/lib/words/zh/precheck";

export const precheck: typeof zh = {
  title: "Check before publishing",
  lead: "Choose a draft that is not published yet and see what can be read of it and what does not add up. It stays in memory: nothing is stored or logged, and the office does not see it.",
  pick: "Choose a draft",
  paste: "Or paste the text and tables of the report",
  run: "Check what was pasted",
  busy: "Reading and checking…",
  clean: "Nothing was found that does not add up, is missing or illegible.",
  none: "{title}: nothing to look at",
  reading: "What was read",
  suspect: "suspect cell",
  prose: "Parts in words",
  noTables: "The three tables of the form were not found. If the file has them, save it as Word or PDF and try again.",
  found: "{title}: {n} points to look at",
  unknown: "Body and year were not recognised",
  save: "Save the result as a page",
  openLead:
    "Choose a draft that is not published yet and see what can be read of it and what does not add up. No account is needed; it stays in memory, and nothing is stored or logged. This system is not classified: state and work secrets must not be brought into it.",
  closed: "No area lets everybody check drafts at present. Clerks with an account can do so after signing in.",
  signIn: "Sign in to the desk",
  busyServer: "Too many drafts are being checked, or too many came within the hour. Please try again in a while.",
  failed: "It could not be checked. Look at the file and the connection, and try again.",
};
