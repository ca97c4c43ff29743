/** The words of a report: six sections that state the figures of its tables, unless a flaw says otherwise. */
import { type Body, nameAs } from "@/lib/report/body";
import type { CellKey, FormId } from "@/lib/report/form";
import type { PrintedReport } from "@/lib/report/print";
import { type Chance, chanceOf } from "./chance";
import { flawIn } from "./flaws";
import { CLOSINGS, MANAGEMENT, OPENINGS, PLATFORM, PROBLEMS, REMEDIES, SELF, SUMMED, SUPERVISION, TABLE_LEADS } from "./phrases";

/** `count` gives the number that the report prints in a cell; `before` is last year's number of new requests, where known. */
export type Telling = {
  body: Body;
  year: number;
  form: FormId;
  posts: number;
  count: (key: CellKey) => number;
  before: number | null;
};

/** Copied prose takes its words from the year from which it was copied. */
const yearOfWords = (bodyId: string, year: number): number =>
  flawIn("copied", bodyId, year) ? yearOfWords(bodyId, year - 1) : year;

/** The six sections, with what a flaw adds to one or leaves out. */
export function tell(telling: Telling): PrintedReport["sections"] {
  const { body, year } = telling;
  const said = flawIn("says", body.id, year);
  const leftOut = flawIn("leftOut", body.id, year)?.section;
  return sectionsOf(telling)
    .filter(({ key }) => key !== leftOut)
    .map((one) => (one.key === said?.section ? { ...one, paragraphs: [...one.paragraphs, said.text] } : one));
}

function sectionsOf(telling: Telling): PrintedReport["sections"] {
  const { body, year, form } = telling;
  // Each phrase has a chance of its own, so that copied prose is the same around figures that differ.
  const chance = (phrase: string) => chanceOf(body.id, yearOfWords(body.id, year), phrase);
  const lead = chance("lead").pick(TABLE_LEADS);
  const later = form !== "A2";
  const opening = [
    `${year}年，${SELF[body.kind]}${chance("opening").pick(OPENINGS)}。`,
    ...(body.kind === "government" ? [SUMMED] : []),
  ];
  const care = [
    chance("management").pick(MANAGEMENT),
    chance("platform").pick(PLATFORM),
    chance("supervision").pick(SUPERVISION),
  ];
  return [
    {
      key: "overview",
      title: "一、总体情况",
      paragraphs: [...opening, volume(telling, chance("volume")), received(telling, chance("received")), ...care],
    },
    { key: "disclosure", title: later ? "二、主动公开政府信息情况" : "二、主动公开情况", paragraphs: [lead] },
    {
      key: "requests",
      title: later ? "三、收到和处理政府信息公开申请情况" : "三、依申请公开政府信息情况",
      paragraphs: [later ? lead : handled(telling)],
    },
    {
      key: "disputes",
      title: later ? "四、政府信息公开行政复议、行政诉讼情况" : "四、因政府信息公开申请行政复议、提起行政诉讼情况",
      paragraphs: [contested(telling)],
    },
    { key: "problems", title: "五、存在的主要问题及改进情况", paragraphs: problems(chance("problems")) },
    { key: "other", title: "六、其他需要报告的事项", paragraphs: [chance("closing").pick(CLOSINGS)] },
  ];
}

function volume({ posts }: Telling, chance: Chance): string {
  const share = Math.round(posts * (0.6 + chance.fraction() * 0.3));
  return chance.pick([
    `全年主动公开政府信息${posts}条，其中在门户网站公开${share}条。`,
    `本年度主动公开政府信息${posts}条，门户网站是第一发布渠道，占${share}条。`,
    `年内主动公开各类政府信息${posts}条。`,
  ]);
}

/** What the prose says of new requests, which a flaw may have made differ from the table. */
function stated({ body, year, form, count }: Telling): number {
  const printed = count(form === "A2" ? "applications.received.count" : "requests.new.total");
  return printed + (flawIn("proseDiffers", body.id, year)?.by ?? 0);
}

function received(telling: Telling, chance: Chance): string {
  const { form, count } = telling;
  const arrived = stated(telling);
  const carriedIn = form === "A2" ? 0 : count("requests.carriedIn.total");
  if (arrived + carriedIn === 0) return chance.pick(["本年度未收到政府信息公开申请。", "全年没有收到政府信息公开申请。"]);
  if (form === "A2") return `全年收到政府信息公开申请${arrived}件，办结${count("applications.closed.count")}件。`;
  const from = carriedIn > 0 ? `，上年结转${carriedIn}件` : "";
  const open = count("requests.carriedOut.total");
  const rest = open > 0 ? `，结转下年度继续办理${open}件` : "";
  return `全年新收政府信息公开申请${arrived}件${growth(telling, arrived)}${from}；办结${count("requests.total.total")}件${rest}。`;
}

const percentOf = (now: number, before: number): number => Math.round((Math.abs(now - before) / before) * 1000) / 10;

/** How much more than last year, to the tenth of a percent. */
function growth({ body, year, before }: Telling, now: number): string {
  if (before === null || before === 0 || now === before) return "";
  const percent = flawIn("growthDiffers", body.id, year)?.percent ?? percentOf(now, before);
  return `（同比${now > before ? "增长" : "下降"}${percent}%）`;
}

const handled = ({ count }: Telling): string =>
  count("applications.answered.count") === 0
    ? "本年度没有需要答复的申请。"
    : `全年答复申请${count("applications.answered.count")}件，其中同意公开${count("applications.granted.count")}件。`;

function contested({ form, count }: Telling): string {
  const reviews = form === "A2" ? count("contention.review.count") : count("disputes.review.total");
  const suits =
    form === "A2" ? count("contention.suit.count") : count("disputes.directSuit.total") + count("disputes.reviewedSuit.total");
  if (reviews + suits === 0) return "本年度没有因政府信息公开发生的行政复议和行政诉讼。";
  return `本年度因政府信息公开发生行政复议${reviews}件，行政诉讼${suits}件。`;
}

function problems(chance: Chance): string[] {
  const first = chance.pick(PROBLEMS);
  const second = chance.pick(PROBLEMS);
  const named = first === second ? `主要问题是${first}。` : `存在的主要问题：一是${first}；二是${second}。`;
  return [named, chance.pick(REMEDIES)];
}

const TITLES = [
  (name: string, year: number) => `${name}${year}年政府信息公开工作年度报告`,
  (name: string, year: number) => `${year}年度${name}政府信息公开工作年度报告`,
  (name: string, year: number) => `${name}${year}年度政府信息公开工作报告`,
] as const;

/** The title, with the body's formal name, mostly without the city before it. */
export function titleOf(body: Body, year: number, chance: Chance): string {
  const full = nameAs(body, ["full"], year);
  const name = chance.happens(0.7) ? full.replace("示例市青桐区", "青桐区") : full;
  return chance.pick(TITLES)(name, year);
}
