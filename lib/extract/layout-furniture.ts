/** What a printer repeats on every page: headers, footers, page numbers. They are set apart from what the document says. */
import { middleY, type Page } from "./layout-page";
import { type Line, textOf } from "./layout-text";

export type Furniture = { name: "页眉" | "页脚" | "页码"; value: string; page: number; line: Line };

const ZONE = 0.12;
const SAME_HEIGHT = 8;
const NUMBERED = /^[-—–─·•\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–─·•\s]*$/u;

type Candidate = { page: Page; line: Line; top: boolean; text: string };

/** Lines of the pages that are furniture. `lines` holds those outside tables, from top to bottom, for each page. */
export function furnitureOf(pages: readonly Page[], lines: ReadonlyMap<Page, readonly Line[]>): Furniture[] {
  const candidates = pages.flatMap((page) => candidatesOf(page, lines.get(page) ?? []));
  const numbers = candidates.filter((candidate) => isPageNumber(candidate, candidates));
  const repeated = candidates.filter(
    (candidate) => !numbers.includes(candidate) && isRepeated(candidate, candidates, pages.length),
  );
  return [
    ...numbers.map(({ page, line, text }) => ({ name: "页码" as const, value: text, page: page.number, line })),
    ...repeated.map(({ page, line, text, top }) => ({
      name: top ? ("页眉" as const) : ("页脚" as const),
      value: text,
      page: page.number,
      line,
    })),
  ];
}

function candidatesOf(page: Page, lines: readonly Line[]): Candidate[] {
  return lines
    .filter((line) => middleY(line.box) < page.height * ZONE || middleY(line.box) > page.height * (1 - ZONE))
    .map((line) => ({ page, line, top: middleY(line.box) < page.height / 2, text: textOf(line.glyphs) }));
}

/** A number by itself that counts on with the pages, or stands between dashes or with 第…页. */
function isPageNumber(candidate: Candidate, all: readonly Candidate[]): boolean {
  const number = numberIn(candidate);
  if (number === null) return false;
  if (!/^\d+$/.test(candidate.text.trim())) return true;
  const others = all.filter((other) => other.page !== candidate.page && isLevel(other, candidate));
  return others.some((other) => {
    const counted = numberIn(other);
    return counted !== null && counted - other.page.number === number - candidate.page.number;
  });
}

const numberIn = ({ text }: Candidate): number | null => {
  const digits = NUMBERED.exec(text.normalize("NFKC"))?.[1];
  return digits === undefined ? null : Number(digits);
};

const isLevel = (a: Candidate, b: Candidate): boolean =>
  a.top === b.top && Math.abs(middleY(a.line.box) - middleY(b.line.box)) <= SAME_HEIGHT;

/** The same words, and the same numbers but for those that count the pages. */
function isSame(a: Candidate, b: Candidate): boolean {
  const parts = ({ text }: Candidate) => text.replace(/\s+/g, "").split(/(\d+)/);
  const [own, others] = [parts(a), parts(b)];
  const counts = (part: string, other: string) =>
    /^\d+$/.test(part) && /^\d+$/.test(other) && Number(part) - a.page.number === Number(other) - b.page.number;
  return own.length === others.length && own.every((part, index) => part === others[index] || counts(part, others[index] ?? ""));
}

function isRepeated(candidate: Candidate, all: readonly Candidate[], pages: number): boolean {
  const same = all.filter((other) => isLevel(other, candidate) && isSame(candidate, other));
  const on = new Set(same.map((other) => other.page)).size;
  return on >= 2 && on * 2 >= pages;
}
