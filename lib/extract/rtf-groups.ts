/** What of an RTF file is text of the document, and in which encoding. */

/** Where the text of a group goes: into the body, or aside. */
export type Destination = "body" | "box" | "fonts" | "styles" | "info" | "title" | "margin" | "nowhere";

/** What holds within a group and ends with it. */
export type State = {
  destination: Destination;
  /** Within a pair of texts, the second of which is in Unicode: where that one goes. */
  unicodeTo: Destination | null;
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  isRaised: boolean;
  /** Which looks of letters were stated since they were last reset, and which the styles of paragraph and letters would give. */
  stated: number;
  byParagraph: number;
  byLetters: number;
  encoding: string;
  /** How many characters stand after each `\u` for readers that do not know it. */
  unicodeSkip: number;
  isInTable: boolean;
  depth: number;
  isNestedRow: boolean;
};

export const START: State = {
  destination: "body",
  unicodeTo: null,
  isHidden: false,
  isDeleted: false,
  isStruck: false,
  isRaised: false,
  stated: 0,
  byParagraph: 0,
  byLetters: 0,
  encoding: "windows-1252",
  unicodeSkip: 1,
  isInTable: false,
  depth: 0,
  isNestedRow: false,
};

/** Where a group goes that begins with a word; undefined where it stays with the group around it. */
export function destinationOf(word: string, isStarred: boolean, around: Destination): Destination | undefined {
  if (around === "nowhere" || around === "fonts" || around === "styles") return undefined;
  if (around === "info") return word === "title" ? "title" : undefined;
  const known = DESTINATIONS[word];
  if (known) return known;
  if (SKIPPED.has(word)) return "nowhere";
  return isStarred && !KEPT.has(word) ? "nowhere" : undefined;
}

/** Groups whose text is not of the document, beside all that begin with `\*` and are not in `KEPT`. */
const SKIPPED = new Set(
  "colortbl pict footnote annotation nonesttables shprslt sn sv xe tc listtable listoverridetable revtbl rsidtbl generator private1 ftnsep ftnsepc aftnsep aftnsepc".split(
    " ",
  ),
);
const KEPT = new Set(["shpinst", "nesttableprops"]);
/** Groups that show a picture, a drawing or an object. */
export const PICTURES = new Set(["pict", "shppict", "shp", "object", "do"]);
const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: "fonts",
  stylesheet: "styles",
  info: "info",
  shptxt: "box",
  header: "margin",
  headerl: "margin",
  headerr: "margin",
  headerf: "margin",
  footer: "margin",
  footerl: "margin",
  footerr: "margin",
  footerf: "margin",
};

const CODE_PAGES: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  65001: "utf-8",
  54936: "gb18030",
};
const CHARACTER_SETS: Readonly<Record<number, string>> = { 134: "gb18030", 136: "big5", 128: "shift_jis", 129: "euc-kr" };

export const encodingOfPage = (page: number): string => CODE_PAGES[page] ?? "windows-1252";
/** Undefined where a font has no encoding of its own: that of the file holds. */
export const encodingOfFont = (characterSet: number): string | undefined => CHARACTER_SETS[characterSet];

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emdash: "—",
  endash: "–",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};
export const SYMBOLS: Readonly<Record<string, string>> = { "~": " ", _: "-", "{": "{", "}": "}", "\\": "\\" };
