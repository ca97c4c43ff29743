/**
 * Letters of the office (文书) as plain words: 催报 reminds a body of its report, 整改 asks for what was confirmed to be put
 * right, 通报 tells all how the year's reporting went. They state facts alone: dates, cells, articles and names.
 */
import type { BodyKind, Day } from "@/lib/report/body";
import type { Standing } from "@/lib/report/census";

export const NOTICE_KINDS = ["reminder", "rectification", "circular"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A paragraph, or a table with its headings in the first row. */
export type LetterBlock = { kind: "text" | "item"; text: string } | { kind: "table"; rows: readonly (readonly string[])[] };

/** `to` ends with a colon; `symbol` is empty in a draft, which has no number yet. */
export type Letter = {
  title: string;
  symbol: string;
  to: string;
  blocks: readonly LetterBlock[];
  office: string;
  date: Day;
};

/** Who signs. `code` is the 机关代字. */
export type LetterOffice = { name: string; code: string; contact: string };

const SIGNS: Readonly<Record<NoticeKind, string>> = { reminder: "催", rectification: "改", circular: "通" };

/** The document number (发文字号): 政公开催〔2026〕3号. */
export const symbolOf = (code: string, kind: NoticeKind, issueYear: number, number: number): string =>
  `${code}${SIGNS[kind]}〔${issueYear}〕${number}号`;

/** 2026年1月31日 */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

const text = (words: string): LetterBlock => ({ kind: "text", text: words });

const contactLine = ({ contact }: LetterOffice): LetterBlock[] => (contact === "" ? [] : [text(`联系人及电话：${contact}。`)]);

export type Reminded = { name: string; kind: BodyKind; due: Day; standing: Standing; days: number };

/** 条例第四十九条 binds departments and the government; towns and others are bound by what the area has ordered. */
const DUTIES: Readonly<Partial<Record<BodyKind, string>>> = {
  department:
    "《中华人民共和国政府信息公开条例》第四十九条规定，县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。",
  government:
    "《中华人民共和国政府信息公开条例》第四十九条规定，县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。",
};

export function writeReminder(year: number, body: Reminded, dueOn: Day, today: Day, office: LetterOffice): Letter {
  const report = `${year}年度政府信息公开工作年度报告`;
  const law = DUTIES[body.kind] ?? `按照本地区${report}的报送安排，你单位应当按期报送并公布年度报告。`;
  const state =
    body.standing === "missing"
      ? `公布期限为${dayInWords(body.due)}，已逾期${body.days}天。`
      : `公布期限为${dayInWords(body.due)}。`;
  return {
    title: `关于催报${report}的通知`,
    ...{ symbol: "", to: `${body.name}：`, office: office.name, date: today },
    blocks: [
      text(law),
      text(`截至${dayInWords(today)}，尚未收到你单位${report}。${state}`),
      text(`请于${dayInWords(dueOn)}前报送，并在你单位网站公布。因机构撤并等原因不需要报送的，请书面说明。`),
      ...contactLine(office),
    ],
  };
}

/** One confirmed problem: its words, its cells by name, the law or the rule of the form that it rests on. */
export type LetterItem = { text: string; cells: readonly string[]; basis: string; confirmedOn: Day };

/** 条例第四十七条: the department in charge has what is not done properly put right. */
export function writeRectification(
  year: number,
  name: string,
  items: readonly LetterItem[],
  dueOn: Day,
  today: Day,
  office: LetterOffice,
): Letter {
  return {
    title: `关于整改${year}年度政府信息公开工作年度报告有关问题的通知`,
    ...{ symbol: "", to: `${name}：`, office: office.name, date: today },
    blocks: [
      text(
        `经核对，你单位${year}年度政府信息公开工作年度报告有下列${items.length}处问题。各处问题均已告知你单位并给予说明的时间，经人工核实确认。`,
      ),
      ...items.map(
        ({ text: words, cells, basis, confirmedOn }, index): LetterBlock => ({
          kind: "item",
          text: `${index + 1}．${words}${cells.length > 0 ? `所涉栏目：${cells.join("；")}。` : ""}依据：${basis}。（${dayInWords(confirmedOn)}确认）`,
        }),
      ),
      text(
        `依据《中华人民共和国政府信息公开条例》第四十七条，请于${dayInWords(dueOn)}前更正并重新报送，在你单位网站同步更正。有不同意见的，请在同一期限内书面说明。`,
      ),
      ...contactLine(office),
    ],
  };
}

export type Reported = { name: string; standing: Standing; days: number; publishedOn: Day | null; problems: number };

const list = (names: readonly string[]): string => names.join("、");

/** A share as a percentage; of fewer than five only the two numbers, since a percentage would say more than they do. */
const share = (part: number, whole: number): string =>
  whole < 5 ? `${part}/${whole}` : `${Math.round((part / whole) * 1000) / 10}%`;

/** 条例第四十七条: 通报. Those that need not report are left out; what is not known is listed as not known. */
export function writeCircular(year: number, area: string, bodies: readonly Reported[], today: Day, office: LetterOffice): Letter {
  const owing = bodies.filter(({ standing }) => standing !== "exempt");
  const of = (...standings: Standing[]) => owing.filter(({ standing }) => standings.includes(standing));
  const [onTime, late, missing, waiting, unclear] = [
    of("onTime"),
    of("late"),
    of("missing"),
    of("waiting"),
    of("undated", "doubtful"),
  ];
  const problems = owing.filter((body) => body.problems > 0);
  const lines = [
    `应公布${owing.length}个，按时公布${onTime.length}个，按时公布率${share(onTime.length, owing.length)}。`,
    late.length > 0 && `迟公布${late.length}个：${list(late.map(({ name, days }) => `${name}（迟${days}天）`))}。`,
    missing.length > 0 && `未公布${missing.length}个：${list(missing.map(({ name }) => name))}。`,
    waiting.length > 0 && `期限未到${waiting.length}个：${list(waiting.map(({ name }) => name))}。`,
    unclear.length > 0 && `公布日期不明或者存疑${unclear.length}个：${list(unclear.map(({ name }) => name))}。`,
  ];
  return {
    title: `关于${area}${year}年度政府信息公开工作年度报告报送公布情况的通报`,
    ...{ symbol: "", to: "各单位：", office: office.name, date: today },
    blocks: [
      text(`现将${year}年度政府信息公开工作年度报告报送公布情况通报如下（数据截至${dayInWords(today)}）。`),
      text(`一、报送公布情况。${lines.filter(Boolean).join("")}`),
      text(
        problems.length > 0
          ? `二、年度报告中经核实确认的问题。涉及${problems.length}个单位：${list(problems.map((body) => `${body.name}${body.problems}处`))}。`
          : "二、年度报告中经核实确认的问题。没有。",
      ),
      text("各单位情况列表如下。"),
      { kind: "table", rows: [["单位", "公布情况", "公布日期", "确认的问题"], ...owing.map(rowOf)] },
      ...contactLine(office),
    ],
  };
}

const SAID: Readonly<Record<Exclude<Standing, "late">, string>> = {
  onTime: "按时",
  missing: "未公布",
  waiting: "期限未到",
  undated: "日期不明",
  doubtful: "日期存疑",
  exempt: "不在应报之列",
};

const rowOf = ({ name, standing, days, publishedOn, problems }: Reported): readonly string[] => [
  name,
  standing === "late" ? `迟${days}天` : SAID[standing],
  publishedOn ?? "—",
  String(problems),
];
