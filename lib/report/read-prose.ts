/** What stands around the tables of a report: whose it is, on which year, when it came out, its sections and claims. */
import type { Document } from "@/lib/document";
import { claimsOf } from "./claims";
import { contactsOf } from "./contacts";
import { datesOf, publishedOn } from "./dates";
import { squash } from "./fold";
import type { FormId } from "./form";
import { type Identity, identify } from "./identity";
import { isProse, type Passage, proseOf } from "./prose";
import type { ReadingProblem, Report } from "./report";
import { type Heading, headingsOf, sectionsFrom } from "./sections";
import { contentEnd, signatureOf } from "./signature";

/** Passages at the end in which a signature is looked for where the report has no headings. */
const TAIL = 15;

/** @param used indexes of the blocks that the form's tables took. */
export function readProse(
  document: Document,
  used: ReadonlySet<number>,
  form: FormId | null,
): Omit<Report, "form" | "cells" | "extras"> {
  const passages = proseOf(document, used);
  const headings = headingsOf(passages);
  const first = headings[0]?.passage ?? passages.length;
  const second = headings.find(({ key }) => key !== "overview");
  const last = headings.at(-1)?.passage ?? Math.max(0, passages.length - TAIL);
  const signature = signatureOf(passages, last);
  const end = signature?.first ?? contentEnd(passages, last);
  const { dates, problems } = datesOf(document, passages, { start: first, end }, signature);
  const identity = identify(document, passages.slice(0, first), openingOf(passages, second), signature?.name ?? null);
  const published = publishedOn(dates);
  const { year, disagreement } = yearOf(identity, published);
  return {
    body: identity.body,
    names: identity.names,
    year,
    publishedOn: published,
    dates,
    sections: sectionsFrom(headings, passages.slice(0, end)),
    claims: claimsOf(passages.slice(0, end), headings, form, year),
    contacts: contactsOf(passages),
    problems: [...(passages.length === 0 ? [] : missing(identity.body, year, disagreement)), ...problems],
  };
}

/** The prose before a heading, folded and without spaces. */
function openingOf(passages: readonly Passage[], until: Heading | undefined): readonly string[] {
  const opening = passages.slice(0, until?.passage);
  const rest = until && passages[until.passage]?.text.slice(0, until.start);
  return [...opening.filter(isProse).map(({ text }) => text), rest ?? ""].map(squash).filter((text) => text !== "");
}

const problem = (code: string, zh: string, en: string): ReadingProblem => ({ code, message: { zh, en }, cells: [], place: null });

function missing(body: string | null, year: number | null, disagreement: ReadingProblem | null): readonly ReadingProblem[] {
  const found: ReadingProblem[] = disagreement ? [disagreement] : [];
  if (body === null) {
    const en = "The report does not say which body it is by; please add it.";
    found.push(problem("bodyUnknown", "报告中没有写明是哪个单位的报告，请补充。", en));
  }
  if (year === null && !disagreement) {
    const en = "The report does not say which year it is on; please add it.";
    found.push(problem("yearUnknown", "报告中没有写明是哪一年的报告，请补充。", en));
  }
  return found;
}

/**
 * The year that the report is on. The title says it; the sentences on the period must agree. Where they do not, the year
 * that also fits the day of publication (a report comes out in the year after) or that alone the overview speaks of stands,
 * else none.
 */
function yearOf(identity: Identity, published: string | null): { year: number | null; disagreement: ReadingProblem | null } {
  const { titleYear, stated, opening } = identity;
  const years = [...new Set([...(titleYear === null ? [] : [titleYear]), ...stated])];
  if (years.length === 0) return { year: opening, disagreement: null };
  if (years.length === 1) return { year: years[0] ?? null, disagreement: null };
  const expected = published === null ? null : Number(published.slice(0, 4)) - 1;
  const fitting = years.find((one) => one === expected);
  const year = fitting ?? years.find((one) => one === opening) ?? null;
  const zh = `报告标题和正文写的年份不一致（${years.join("、")}），${year === null ? "请核对后补充" : `按${fitting ? "公布时间" : "总体情况"}取${year}年，请核对`}。`;
  const en = `Title and text name different years (${years.join(", ")}); ${year === null ? "please check and add the year" : `${year} fits ${fitting ? "the day of publication" : "the overview"}, please check`}.`;
  return { year, disagreement: problem("yearsDisagree", zh, en) };
}
