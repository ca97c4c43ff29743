/** The law and the notices that a report cites, against those of its year (V-N08). */
import { squash } from "@/lib/report/fold";
import type { Quote, Report } from "@/lib/report/report";
import { type Judgement, judgement, sentencesOf } from "./judgement";

const REGULATION = /政府信息公开条例》?[^。；;，,]{0,16}?国务院令?[^。；;]{0,4}?第?(\d{3})号/g;
const FORMAT_2019 = /国办公开办函[〔[(（]2019[〕\])）]60号/;
const CURRENT = "711";
const OLD = "492";
const REPLACED = 2019;

/** The regulation has been 国务院令第711号 since 15 May 2019; 60号 was replaced by 30号 for 2021 (V-N08). */
export function judgeLaws(report: Report): readonly Judgement[] {
  const cited = sentencesOf(report).flatMap((sentence) =>
    [...squash(sentence.text).matchAll(REGULATION)].map((match) => ({ sentence, number: match[1] ?? "" })),
  );
  const formats = sentencesOf(report).filter(({ text }) => FORMAT_2019.test(squash(text)));
  const laws = cited.map(({ sentence, number }, index) => judgeLaw(sentence, number, `regulation ${index + 1}`, report.year));
  return [...laws, ...formats.map((sentence, index) => judgeFormat(sentence, `format ${index + 1}`, report.year))];
}

function judgeLaw(sentence: Quote, number: string, subject: string, year: number | null): Judgement {
  const found = { quotes: [sentence] };
  if (number === CURRENT && (year === null || year >= REPLACED - 1))
    return judgement(subject, "pass", { zh: "引用的是现行条例。", en: "The regulation in force is cited." }, found);
  if (number === OLD && year !== null && year < REPLACED)
    return judgement(subject, "pass", { zh: "引用的是当年有效的条例。", en: "The regulation of the time is cited." }, found);
  if (year === null)
    return judgement(
      subject,
      "undecided",
      { zh: `引用第${number}号令，年度不明，无法判断。`, en: `No. ${number} is cited; the year is unknown.` },
      found,
    );
  return judgement(
    subject,
    "note",
    {
      zh: `引用《政府信息公开条例》为国务院令第${number}号；${year}年度应是第${year < REPLACED ? OLD : CURRENT}号。`,
      en: `The regulation is cited as No. ${number}; for ${year} it is No. ${year < REPLACED ? OLD : CURRENT}.`,
    },
    found,
  );
}

const FORMAT_2021_FROM = 2021;

function judgeFormat(sentence: Quote, subject: string, year: number | null): Judgement {
  const found = { quotes: [sentence] };
  if (year === null)
    return judgement(
      subject,
      "undecided",
      { zh: "引用60号文，年度不明，无法判断。", en: "No. 60 is cited; the year is unknown." },
      found,
    );
  if (year < FORMAT_2021_FROM)
    return judgement(subject, "pass", { zh: "引用的是当年的格式文件。", en: "The notice of the time is cited." }, found);
  return judgement(
    subject,
    "note",
    {
      zh: `引用国办公开办函〔2019〕60号；${year}年度应是〔2021〕30号。`,
      en: `No. 60 of 2019 is cited; for ${year} it is No. 30 of 2021.`,
    },
    found,
  );
}
