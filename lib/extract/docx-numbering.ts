/** The numbers that Word puts before paragraphs by itself: “一、”, “（二）”, “3.”; they are not in the text of the file. */
import type { WordStyles } from "./docx-looks";
import { NOTHING } from "./office";
import { childOf, elementsOf, type XmlElement } from "./xml";

type Level = { format: string; text: string; start: number };
/** Lists of one `kind` count on from each other; `restarts` are levels at which this one begins anew. */
type List = { kind: string; levels: readonly Level[]; restarts: Map<number, number> };
type Reference = { list: string | undefined; level: number };

const settingOf = (element: XmlElement | undefined): string | undefined => element?.attributes.val;
const named = (root: XmlElement | undefined, container: string, name: string) =>
  elementsOf(childOf(root, container) ?? NOTHING).filter((element) => element.name === name);

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();

  constructor(
    numbering: XmlElement | undefined,
    private readonly styles: WordStyles,
  ) {
    const abstract = new Map(
      named(numbering, "numbering", "abstractNum").map((element) => [element.attributes.abstractNumId, element]),
    );
    for (const element of named(numbering, "numbering", "num")) {
      const kind = settingOf(childOf(element, "abstractNumId")) ?? "";
      const levels = readLevels(abstract.get(kind) ?? NOTHING);
      this.lists.set(element.attributes.numId ?? "", { kind, levels, restarts: readRestarts(element) });
    }
  }

  /** The number before a paragraph with these properties; empty where it has none. Counts on with each call. */
  next(properties: XmlElement | undefined): string {
    if (this.lists.size === 0) return "";
    const reference = this.referenceOf(properties, 0);
    const list = this.lists.get(reference?.list ?? "");
    const level = list?.levels[reference?.level ?? 0];
    if (!reference || !list || !level) return "";
    const before = this.counters.get(list.kind) ?? [];
    const restart = list.restarts.get(reference.level);
    list.restarts.delete(reference.level);
    const counts = before.slice(0, reference.level + 1);
    counts[reference.level] = restart ?? (counts[reference.level] ?? level.start - 1) + 1;
    this.counters.set(list.kind, counts);
    if (level.format === "bullet" || level.format === "none") return "";
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = list.levels[Number(digit) - 1];
      return other ? write(counts[Number(digit) - 1] ?? other.start, other.format) : "";
    });
  }

  /** A paragraph's own list, or that of its style or of the styles on which this one is based. */
  private referenceOf(properties: XmlElement | undefined, depth: number): Reference | undefined {
    const own = childOf(properties, "numPr");
    const list = settingOf(childOf(own, "numId"));
    const level = levelOf(settingOf(childOf(own, "ilvl")));
    if (list !== undefined) return { list, level };
    const style = this.styles.get(settingOf(childOf(properties, "pStyle") ?? childOf(properties, "basedOn")) ?? "");
    if (!style || depth > 20) return undefined;
    const inherited = this.referenceOf(childOf(style, "pPr"), depth + 1) ?? this.referenceOf(style, depth + 1);
    return inherited && { list: inherited.list, level: own ? level : inherited.level };
  }
}

/** Word knows nine levels. */
const levelOf = (text: string | undefined): number => Math.min(Number(/^\d{1,3}$/.exec(text ?? "")?.[0] ?? 0), 8);

function readRestarts(list: XmlElement): Map<number, number> {
  const overrides = elementsOf(list).filter(({ name }) => name === "lvlOverride");
  return new Map(
    overrides.flatMap((element) => {
      const start = settingOf(childOf(element, "startOverride"));
      return start === undefined ? [] : [[levelOf(element.attributes.ilvl), Number(start)] as const];
    }),
  );
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const element of elementsOf(abstract).filter(({ name }) => name === "lvl"))
    levels[levelOf(element.attributes.ilvl)] = {
      format: settingOf(childOf(element, "numFmt")) ?? "decimal",
      text: settingOf(childOf(element, "lvlText")) ?? "",
      start: Number(settingOf(childOf(element, "start")) ?? 1),
    };
  return levels;
}

const CHINESE =
  /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand|ideographDigital)$/;

function write(value: number, format: string): string {
  if (CHINESE.test(format)) return writeChinese(value);
  if (format === "decimalEnclosedCircle" || format === "decimalEnclosedCircleChinese")
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
  if (format === "upperLetter" || format === "lowerLetter") {
    const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
    return format === "upperLetter" ? letter : letter.toLowerCase();
  }
  return format === "decimalFullWidth"
    ? [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")
    : String(value);
}

/** 1–99 in Chinese numerals; lists of reports do not go further. */
function writeChinese(value: number): string {
  const digits = "〇一二三四五六七八九";
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 0 || value > 99) return String(value);
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}
