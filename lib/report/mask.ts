/**
 * Hides who a report's people are: mobile numbers and personal names become ＊, one for each character, so that every
 * place stays where it was. Office lines, addresses and the names of bodies stay; a figure is never touched.
 */
import type { Block, Document, GridCell } from "@/lib/document";
import { fold } from "./fold";

const MASK = "＊";

/** Eleven digits of a mobile line, however they are grouped; a digit before or after makes it another number. */
const MOBILE = /(?<![\d.])(?:(?:\+|00)?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d|\.\d)/g;
/** A number that fills its cell is a figure, unless its label says that it is a line. */
const CELL_BEGINS = /(?:^|[\t|\n])\s*$/;
const CELL_ENDS = /^\s*(?:[\t|\n]|$)/;
const LINE_LABEL = /(?:电话|手机|联系方式|号码)[\s:：|]*$/;

const COMPOUND = "欧阳|太史|端木|上官|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|公孙|慕容|令狐|司徒|司空|宇文|长孙|申屠";
/** Family names that begin no common word behind a title. */
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段" +
  "雷钱汤尹黎易武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛韦毕聂焦柳邢岳骆涂裴尚游欧阮翁柴辛卓霍冉詹蓝晏褚姬娄饶耿鲍虞柯凌靳缪苗邬盛滕穆卞甄牟申冷阳屈尧谷艾费房宁祝刁苟喻甘";
/** Family names that are also everyday words; behind a label with a colon they are taken for names all the same. */
const RARER = "高马于任常方安成路关应时全管向和习明经查包车支师祁项连华文纪付肖闫代左古池齐束卜米隋云鄢简戚边党木丘商巩";
const GIVEN = "[\\u4e00-\\u9fa5·]";
const NAME = `(?:(?:${COMPOUND})${GIVEN}{1,2}|[${SURNAMES}]${GIVEN}{1,2})`;
const LABELLED_NAME = `(?:[小老][${SURNAMES}${RARER}](?![\\u4e00-\\u9fa5])|(?:${COMPOUND})${GIVEN}{1,2}|[${SURNAMES}${RARER}]\\s{0,3}${GIVEN}{1,2}|[${SURNAMES}${RARER}]\\s{0,3}${GIVEN}\\s{1,3}${GIVEN})`;

const LABELS =
  "联系人(?:员|姓名|及电话)?|联络人|联络员|填报人|填表人|制表人|审核人|复核人|签发人|审签人|审批人|经办人|承办人|撰稿人?|撰写人|拟稿人|责任编辑|责编|编辑|作者|录入|校对|初审|复审|终审|审核|签发|" +
  "单位负责人|分管负责人|分管领导|主要负责人|部门负责人|负责人|第一责任人|责任人|法定代表人|信息公开员|信息员|姓名|成员|工作人员|组长|副组长";
const TITLES =
  "(?:党委|党组|党工委|支部|工委)?(?:副)?书记|(?:副)?(?:局|处|科|股|主席|区|县|市|镇|乡|院|校|所|站|队|会|厅|司|秘书|部|社|行|州)长|(?:副)?主任(?:科员)?|主席|(?:副)?组长|科员|干事|委员|同志";
/** Words that begin like a name but tell what someone does. */
const NO_NAME = "(?!任|为|负责|分管|主持|办公|会议|专题|信箱|热线|接待|是|由|和|与|及|兼)";
const AFTER_NAME =
  "(?=(?:\\s{0,2}(?:等|任|为|担任|同志|具体|直接|全面|专门|兼|主持|带队|亲自|出席|签发|审核|批准|负责|牵头|分管|作|讲话|[、，,。；;:()（）]|电话|手机|联系|$))|\\s{2}|\\s*\\d)";

const LABELLED = new RegExp(
  `(?:${LABELS})\\s{0,4}[:：]\\s{0,4}(?:[^，,。；;:：\\s]{2,14}(?:办公室|办|科|股|局|室)\\s{1,4})?(${LABELLED_NAME})(?![\\u4e00-\\u9fa5]{0,12}(?:局|委|办|科|股|室|中心|处|街道|镇|乡|政府))`,
  "g",
);
const LABELLED_CELL = new RegExp(`^\\s{0,4}(${LABELLED_NAME})\\s{0,4}$`);
const LABEL_CELL = new RegExp(`^\\s{0,4}(?:${LABELS})\\s{0,4}[:：]?\\s{0,4}$`);
const TITLED = new RegExp(`(?:${TITLES})${NO_NAME}(${NAME})${AFTER_NAME}`, "g");
/** 副局长王某、李某任副组长: further names in the list. */
const LISTED = new RegExp(`^(?:、|和|及)(${NAME})(?=、|和|及|等|任|为|担任|同志|[，,。；;)\\s]|$)`);
const COMRADE = new RegExp(`(?<=^|[，,。；;:、由以员任和及\\s])(${NAME})(?=同志)`, "g");

/** @returns a text of the same length in code points, with the same characters everywhere else. */
export function maskPersonal(text: string): string {
  if (!/[\d\u4e00-\u9fff]/.test(text)) return text;
  const folded = fold(text);
  const lines = spansOf(folded, MOBILE).filter(([start, end]) => !isFigure(text, start, end));
  const spans = [...lines, ...spansOf(folded, COMRADE), ...listed(folded, LABELLED), ...listed(folded, TITLED)];
  return hide(text, spans);
}

function isFigure(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return CELL_BEGINS.test(before) && CELL_ENDS.test(text.slice(end, end + 20)) && !LINE_LABEL.test(before);
}

type Span = readonly [start: number, end: number];

const spansOf = (folded: string, pattern: RegExp): readonly Span[] =>
  [...folded.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].lastIndexOf(match[1] ?? "");
    return [start, start + (match[1] ?? "").length];
  });

/** The names that a pattern finds, each with those that follow it in a list. */
function listed(folded: string, pattern: RegExp): readonly Span[] {
  return spansOf(folded, pattern).flatMap((span) => {
    const list: Span[] = [span];
    for (let end = span[1]; ; ) {
      const next = LISTED.exec(folded.slice(end, end + 8));
      if (!next) return list;
      const start = end + next[0].length - (next[1] ?? "").length;
      end += next[0].length;
      list.push([start, end]);
    }
  });
}

function hide(text: string, spans: readonly Span[]): string {
  let result = "";
  let from = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\s·-]/gu, MASK);
    from = end;
  }
  return result + text.slice(from);
}

/** Every text of a document masked; a name may stand in the cell or on the line below its label. */
export function maskDocument(document: Document): Document {
  const blocks: Block[] = [];
  let label = "";
  for (const block of document.blocks) {
    if (block.kind === "grid") blocks.push({ ...block, cells: maskCells(block.cells) });
    else {
      blocks.push({ ...block, text: maskBelow(label, block.text) });
      if (block.text.trim() !== "") label = block.text;
    }
  }
  const metadata = document.metadata.map(({ name, value, place }) => ({ name, value: maskBelow(name, value), place }));
  return { ...document, blocks, metadata };
}

function maskCells(cells: readonly GridCell[]): readonly GridCell[] {
  return cells.map((cell, index) => {
    const previous = cells[index - 1];
    return { ...cell, text: maskBelow(previous?.row === cell.row ? previous.text : "", cell.text) };
  });
}

function maskBelow(label: string, text: string): string {
  if (label.length <= 20 && LABEL_CELL.test(fold(label))) {
    const name = LABELLED_CELL.exec(fold(text));
    if (name) return hide(text, [[0, text.length]]);
  }
  if (LINE_LABEL.test(label)) return hide(text, spansOf(fold(text), MOBILE));
  return maskPersonal(text);
}
