/** From a document to what it says: the form with its cells, and everything that stands around the tables. */
import type { Document } from "@/lib/document";
import { matchForm } from "./match";
import { readProse } from "./read-prose";
import { recover } from "./recover";
import type { Report } from "./report";

/** What a document says. Pure; any document at all ends in a report, with problems for what could not be told. */
export function readReport(document: Document): Report {
  const { form, cells, extras, problems, used } = matchForm(document);
  const prose = readProse(document, used, form);
  const unread = document.problems.map(({ code, message }) => ({ code, message, cells: [], place: null }));
  return {
    ...prose,
    form,
    cells: form === null ? cells : recover(form, cells),
    extras,
    problems: [...unread, ...problems, ...prose.problems],
  };
}
