/** From a document to what it says: the form with its cells, and everything that stands around the tables. */
import type { Document } from "@/lib/document";
import { claimsOf } from "./claims";
import { contactsOf } from "./contacts";
import { datesOf, publishedOn } from "./dates";
import type { FormId } from "./form";
import { type Identity, identify } from "./identity";
import { proseOf } from "./prose";
import type { ReadingProblem, ReportDate } from "./report";
import { headingsOf, sectionsFrom } from "./sections";
import { contentEnd, signatureOf } from "./signature";

/** Passages at the end in which a signature is looked for where the report has no headings. */
const TAIL = 15;

/** All that stands around the tables. @param used indexes of the blocks that the form's tables took. */
export function readProse(document: Document, used: ReadonlySet<number>, form: FormId | null) {
  const passages = proseOf(document, used);
  const headings = headingsOf(passages);
  const first = headings[0]?.passage ?? passages.length;
  const last = headings.at(-1)?.passage ?? Math.max(0, passages.length - TAIL);
  const signature = signatureOf(passages, last);
  const end = signature?.first ?? contentEnd(passages, last);
  const found = datesOf(document, passages, { start: first, end }, signature);
  const second = headings[1]?.passage ?? passages.length;
  const identity = identify(document, passages, { first, second }, signature?.name ?? null);
  const { year, problem } = yearOf(identity, publishedOn(found.dates));
  return {
    body: identity.body,
    names: identity.names,
    year,
    publishedOn: publishedOn(found.dates),
    dates: found.dates as readonly ReportDate[],
    sections: sectionsFrom(headings, passages.slice(0, end)),
    claims: claimsOf(passages.slice(0, end), headings, form, year),
    contacts: contactsOf(passages),
    problems: [...(identity.body === null ? [NO_BODY] : []), ...problem, ...found.problems],
  };
}

const NO_BODY: ReadingProblem = {
  code: "bodyUnknown",
  message: { zh: "报告中没有写明是哪个单位的报告，请补充。", en: "The report does not say which body it is by; please add it." },
  cells: [],
  place: null,
};

const yearProblem = (code: string, zh: string, en: string): ReadingProblem => ({
  code,
  message: { zh, en },
  cells: [],
  place: null,
});

/**
 * The year that the report is on. The title says it; the sentences on the period must agree. Where they do not, the year
 * that also fits the day of publication (a report comes out in the year after) stands, else none.
 */
function yearOf(identity: Identity, published: string | null): { year: number | null; problem: readonly ReadingProblem[] } {
  const { titleYear, stated, opening } = identity;
  const years = [...new Set([...(titleYear === null ? [] : [titleYear]), ...stated])];
  if (years.length === 1) return { year: years[0] ?? null, problem: [] };
  if (years.length === 0) {
    if (opening !== null) return { year: opening, problem: [] };
    return {
      year: null,
      problem: [
        yearProblem(
          "yearUnknown",
          "报告中没有写明是哪一年的报告，请补充。",
          "The report does not say which year it is on; please add it.",
        ),
      ],
    };
  }
  const expected = published === null ? null : Number(published.slice(0, 4)) - 1;
  const year = years.find((stated) => stated === expected) ?? null;
  const list = years.join("、");
  const zh = `报告标题和正文写的年份不一致（${list}），${year === null ? "请核对后补充" : `按公布时间取${year}年，请核对`}。`;
  const en = `Title and text name different years (${years.join(", ")}); ${year === null ? "please check and add the year" : `${year} fits the day of publication, please check`}.`;
  return { year, problem: [yearProblem("yearsDisagree", zh, en)] };
}
