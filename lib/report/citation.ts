/** How a report is cited: by the rules of GB/T 7714-2015 for reports on line, and as an entry for BibTeX. */
import type { Day } from "./body";

export type Cited = {
  /** Whoever reports, under the full name that it bore. */
  author: string;
  year: number;
  publishedOn: Day | null;
  version: number;
  /** The permanent address of the version. */
  url: string;
  readOn: Day;
  /** Letters and digits that tell this report from all others. */
  key: string;
};

const titleOf = ({ year }: Cited): string => `${year}年政府信息公开工作年度报告`;

/** 责任者. 题名[R/OL]. (公布日期)[引用日期]. 获取和访问路径. */
export const gbt7714 = (cited: Cited): string => {
  const { author, publishedOn, url, readOn } = cited;
  return `${author}. ${titleOf(cited)}[R/OL]. ${publishedOn === null ? "" : `(${publishedOn})`}[${readOn}]. ${url}.`;
};

/** Characters that TeX would take for its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\\{}]/g, "")
    .replace(/[%&_#$]/g, (sign) => `\\${sign}`)
    .replace(/[~^]/g, " ");

export function bibtex(cited: Cited): string {
  const { author, publishedOn, version, url, readOn, key } = cited;
  const fields = {
    author: `{${escaped(author)}}`,
    title: titleOf(cited),
    institution: `{${escaped(author)}}`,
    ...(publishedOn !== null && { year: publishedOn.slice(0, 4), date: publishedOn }),
    version: String(version),
    url,
    urldate: readOn,
    langid: "chinese",
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@techreport{${key},\n${lines.join("\n")}\n}`;
}
