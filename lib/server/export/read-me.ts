/** What stands beside the bulk files for who opens their folder. */

import type { Day } from "@/lib/report/body";
import { LICENCE, NO_LICENCE } from "@/lib/report/export/licence";
import type { AreaRow } from "@/lib/report/export/tables";

/** What others may do with the data, in both languages. */
export const licenceText = ({ licence }: AreaRow): string => {
  if (licence === null) return `${NO_LICENCE.zh}\n${NO_LICENCE.en}\n`;
  const { zh, en, url } = LICENCE[licence];
  return [licence, zh, en, url ?? ""]
    .filter((line) => line !== "")
    .join("\n")
    .concat("\n");
};

/** Who must report, until when and under which name is kept as it is now: an earlier day's files say so. */
const asOfNote = (day: Day | undefined): string =>
  day === undefined
    ? ""
    : `
报告、更正、核实结果和排行是${day}终了时的；名录、期限、名称和承继关系是导出时的。
Reports, corrections, confirmed findings and rankings are those of the end of ${day}; the roster, deadlines, names and
successions are those of the day of export.
`;

/** What lies in the folder, how it is checked, and how a ranking is made again. `asOf`: the day that it shows, where not today. */
export const readMe = (area: AreaRow, revision: number, asOf?: Day): string => `# ${area.name} · ${area.nameEn}
${area.demo ? "\n**演示数据，全部虚构。 Made up for demonstration.**\n" : ""}
政府信息公开工作年度报告数据，数据版次${revision}。figures.csv一行一个单元格，含状态、原文字样和原文位置；各列含义见codebook.zh.md。
未经人工核对的数据标有reviewed=false（机器读取·未人工核对）。

Data of annual government-information-disclosure reports, revision ${revision}. figures.csv has one row for each cell, with its
status, its words on the page and its place there; see codebook.en.md. Rows with reviewed=false were read by a machine
and not yet compared with the source by a person.
${asOfNote(asOf)}
editions.csv列出公开的排行；edition-年度-版次.jsonl是它的数据行，.json是结果，下面的命令从数据行逐字节重做结果。
editions.csv lists the public rankings; edition-YEAR-NUMBER.jsonl has the rows of each and .json what came out. The second
command below makes the latter from the former, byte for byte.

sha256sum -c SHA256SUMS
npm run -s rank -- --edition ${area.area}-YEAR-NUMBER --bulk DIR
`;
