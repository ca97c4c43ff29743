/** What a page says about itself around the report: labelled lines, small tables of them, and its meta elements. */
import type { Block, Document, Grid, GridCell, Place } from "@/lib/document";
import type { Survey } from "./html-survey";
import { attributeOf, plainText, type Root } from "./html-tree";

export type Metadata = Document["metadata"][number];

const LABELS = [
  "索引号|索 引 号|信息索引号|备注/文号|文号|文 号|发文字号|发文文号|文件编号|主题分类|主题词|主 题 词|体裁分类|组配分类|服务对象|信息分类|信息类别|公开类别|分类|分 类|栏目",
  "发布机构|发布单位|发文机关|发文机构|发文单位|公开主体|公开机构|责任部门|信息来源|文章来源|稿件来源|来源|作者|编辑|责任编辑|审核|签发|录入",
  "发布日期|发布时间|發布日期|發佈日期|发文日期|成文日期|成文时间|生成日期|公文生成日期|公开日期|公开时间|印发日期|更新时间|更新日期|时间|日期|生效日期|废止日期|失效日期",
  "名称|名 称|标题|信息名称|关键词|关 键 词|有效性|时效|公文时效|时效性|文件状态|信息有效性|公开方式|公开形式|公开范围|公开程序|公开时限|备注|内容概述|文件下载",
  "浏览次数|浏览量|访问量|访问次数|阅读次数|阅读量|阅读|点击数|点击量|点击次数|人气|字体|字体大小|字号|字体显示|打印|分享到|分享|视力保护色|保护视力色",
]
  .join("|")
  .split("|");

const squash = (text: string) => text.replace(/[\s　：:【】[\]]/g, "");
const KNOWN = new Set(LABELS.map(squash));
const isLabel = (text: string) => text.length <= 16 && KNOWN.has(squash(text));

const LONGEST_LINE = 300;
const SPACED = [...KNOWN]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join("[\\s　]{0,4}"))
  .join("|");
const FIELD = new RegExp(`(${SPACED})[】\\]]?[\\s　]{0,4}[：:]`, "g");
const OPENING = new RegExp(`^[\\s　【[（(|丨]{0,9}(?:${SPACED})[】\\]]?[\\s　]{0,4}[：:]`);

/** The fields of a line that consists of nothing else, such as “发布时间：2024-01-15 浏览次数：”. */
export function readFields(text: string, place: Place): Metadata[] | null {
  if (text.length > LONGEST_LINE || !OPENING.test(text)) return null;
  const found = [...text.matchAll(FIELD)];
  return found.map((match, index) => ({
    name: squash(match[1] ?? ""),
    value: text
      .slice(match.index + match[0].length, found[index + 1]?.index ?? text.length)
      .replace(/[\s　【[|丨]+$/, "")
      .trim(),
    place,
  }));
}

/** A longer grid lists more than what a page says about itself. */
const MOST_ROWS = 12;

/** The fields of a grid that only lists such labels, each with its value in the cell or to the right. */
export function readFieldGrid(grid: Grid): Metadata[] | null {
  const filled = grid.cells.filter((cell) => cell.text !== "");
  const fields = readAllFields(filled, grid.place);
  if (fields && filled.length > 0) return fields;
  if (grid.rows > MOST_ROWS) return null;
  const labels = filled.filter((cell) => isLabel(cell.text));
  if (labels.length < 2 || labels.length * 2 < filled.length) return null;
  return labels.map((label) => ({
    name: squash(label.text),
    value: filled.find((cell) => isRightOf(cell, label) && !isLabel(cell.text))?.text ?? "",
    place: label.places[0] ?? grid.place,
  }));
}

/** Null where one of the cells holds something else. */
function readAllFields(cells: readonly GridCell[], place: Place): Metadata[] | null {
  const all: Metadata[] = [];
  for (const cell of cells) {
    const fields = readFields(cell.text, cell.places[0] ?? place);
    if (!fields) return null;
    all.push(...fields);
  }
  return all;
}

const isRightOf = (cell: GridCell, label: GridCell) => cell.row === label.row && cell.column === label.column + label.columnSpan;

/** Moves the fields of a page out of its blocks. */
export function splitMetadata(blocks: readonly Block[]): { blocks: Block[]; metadata: Metadata[] } {
  const metadata: Metadata[] = [];
  const kept = blocks.filter((block) => {
    const fields = block.kind === "grid" ? readFieldGrid(block) : readFields(block.text, block.place);
    if (fields) metadata.push(...fields);
    return fields === null;
  });
  return { blocks: kept, metadata };
}

/** Title and meta elements under their own names, and the address from which the page was saved. */
export function readHead(root: Root, page: Survey): Metadata[] {
  const metas = page.named("meta").flatMap((element) => {
    const name = attributeOf(element, "name") ?? attributeOf(element, "property");
    const value = attributeOf(element, "content")?.trim();
    return name && value && name.toLowerCase() !== "viewport" ? [{ name, value, place: {} }] : [];
  });
  const [title] = page.named("title");
  const text = title ? plainText(title).replace(/\s+/g, " ").trim() : "";
  return [...(text ? [{ name: "title", value: text, place: {} }] : []), ...metas, ...readAddress(root, page)];
}

function readAddress(root: Root, page: Survey): Metadata[] {
  const comments = [root, ...page.first].flatMap((parent) =>
    parent.childNodes.flatMap((node) => ("data" in node ? [node.data] : [])),
  );
  const saved = comments.map((comment) => /^\s*saved from url=\(\d+\)(\S+)/.exec(comment)?.[1]).find((url) => url !== undefined);
  const canonical = page.named("link").find((element) => attributeOf(element, "rel") === "canonical");
  const address = saved ?? (canonical && attributeOf(canonical, "href"));
  return address ? [{ name: "address", value: address, place: {} }] : [];
}
