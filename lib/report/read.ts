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
  const isUnread = document.blocks.length === 0 && unread.length > 0;
  return {
    form,
    body: prose.body,
    year: prose.year,
    publishedOn: prose.publishedOn,
    dates: prose.dates,
    cells: form === null ? cells : recover(form, cells),
    sections: prose.sections,
    claims: prose.claims,
    problems: isUnread ? unread : [...unread, ...problems, ...prose.problems],
    names: prose.names,
    extras,
    contacts: prose.contacts,
  };
}
