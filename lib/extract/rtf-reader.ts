/** Follows the groups and words of an RTF file and makes paragraphs of its text. */
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { CHARACTERS, destinationOf, encodingOfFont, encodingOfPage, PICTURES, START, type State, SYMBOLS } from "./rtf-groups";
import { RowDefinition } from "./rtf-rows";
import { lookOf, RtfStyles } from "./rtf-styles";
import { RtfText } from "./rtf-text";
import type { Token } from "./rtf-tokens";
import type { WordParagraph } from "./word-tables";

const MAX_DEPTH = 32;
const SPACE = 0x20;
const PLAIN = { isHidden: false, isDeleted: false, isStruck: false, isRaised: false, stated: 0, byLetters: 0 };

export class RtfReader {
  readonly paragraphs: { body: WordParagraph[]; box: WordParagraph[] } = { body: [], box: [] };
  private readonly texts = { body: new RtfText(), box: new RtfText(), title: new RtfText(), margin: new RtfText() };
  private readonly styles = new RtfStyles();
  private readonly fonts = new Map<number, string>();
  private readonly outer: State[] = [];
  private state = START;
  private fileEncoding = START.encoding;
  private definedFont = 0;
  private isStarred = false;
  private toSkip = 0;
  private hasPicture = false;
  private isDoubtful = false;
  private rows = { outer: new RowDefinition(), nested: new RowDefinition() };

  take(token: Token): void {
    if (token.kind === "bytes") this.takeBytes(token.bytes);
    else if (token.kind === "word") this.takeWord(token.name, token.value);
    else if (token.kind === "symbol") this.takeSymbol(token.name);
    else this.takeBrace(token.kind);
  }

  /** Ends the last paragraph; true where the file stops within a group. */
  finish(): boolean {
    this.endText();
    return this.outer.length > 0;
  }

  titles(): [name: string, value: string][] {
    const titles: [string, string][] = [
      ["title", this.texts.title.take().trim()],
      ["header", this.texts.margin.take().trim()],
    ];
    return titles.filter(([, value]) => value !== "");
  }

  private takeBrace(kind: "open" | "close"): void {
    this.toSkip = 0;
    this.isStarred = false;
    if (kind === "open") {
      if (this.outer.length >= LIMITS.depth) throw new Unreadable("too-large");
      this.outer.push(this.state);
      return;
    }
    const around = this.outer.pop() ?? START;
    if (this.state.destination === "box" && around.destination !== "box") this.endText();
    this.state = around;
  }

  private takeSymbol(name: string): void {
    if (name === "*") this.isStarred = true;
    else if (name === "\n" || name === "\r") this.endParagraph(this.depth, null);
    else this.add(SYMBOLS[name] ?? "");
  }

  private takeBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    const text = this.shownText();
    if (!text || skipped === bytes.length) return;
    const shown = bytes.subarray(skipped);
    if (shown.some((byte) => byte > SPACE)) this.doubt();
    text.addBytes(shown, this.state.encoding);
  }

  private add(characters: string): void {
    const text = characters === "" ? null : this.shownText();
    if (!text) return;
    if (characters.trim() !== "") this.doubt();
    text.add(characters);
  }

  /**
   * Programs write what a style changes once more with the letters; where that is left out, some show the style and some do not.
   */
  private doubt(): void {
    const { byParagraph, byLetters, stated } = this.state;
    if (((byParagraph | byLetters) & ~stated) !== 0) this.isDoubtful = true;
  }

  /** Where text goes at this point; null where it is not shown. */
  private shownText(): RtfText | null {
    const { destination, isHidden, isDeleted, isStruck, isRaised } = this.state;
    if (isHidden || isDeleted || isStruck) return null;
    if (destination === "fonts" || destination === "styles" || destination === "info" || destination === "nowhere") return null;
    this.texts[destination].raise(isRaised);
    return this.texts[destination];
  }

  private takeWord(name: string, value: number | null): void {
    const { unicodeTo } = this.state;
    if (PICTURES.has(name) && this.state.destination === "body") this.hasPicture = true;
    if (name === "upr") this.state = { ...this.state, destination: "nowhere", unicodeTo: this.state.destination };
    const isUnicode = name === "ud" && unicodeTo !== null;
    const destination = isUnicode ? unicodeTo : destinationOf(name, this.isStarred, this.state.destination);
    this.isStarred = false;
    if (destination) this.state = { ...this.state, destination, isInTable: false, depth: 0 };
    else if (this.state.destination === "fonts") this.defineFont(name, value);
    else if (this.state.destination === "styles") this.styles.define(name, value);
    else if (this.state.destination !== "nowhere") this.takeFormat(name, value);
  }

  private defineFont(name: string, value: number | null): void {
    if (name === "f") this.definedFont = value ?? 0;
    const encoding = name === "fcharset" ? encodingOfFont(value ?? 0) : undefined;
    if (encoding) this.fonts.set(this.definedFont, encoding);
  }

  private takeFormat(name: string, value: number | null): void {
    const isOn = value !== 0;
    const set = (changes: Partial<State>) => {
      this.state = { ...this.state, ...changes, stated: (changes.stated ?? this.state.stated) | lookOf(name) };
    };
    if (CHARACTERS[name] !== undefined) this.add(CHARACTERS[name]);
    else if (name === "u") this.addUnicode(value ?? 0);
    else if (name === "uc") set({ unicodeSkip: Math.max(0, value ?? 1) });
    else if (name === "ansicpg") this.setFileEncoding(value ?? 0);
    else if (name === "f") set({ encoding: this.fonts.get(value ?? 0) ?? this.fileEncoding });
    else if (name === "plain") set({ ...PLAIN, encoding: this.fileEncoding });
    else if (name === "v") set({ isHidden: isOn });
    else if (name === "deleted") set({ isDeleted: isOn });
    else if (name === "strike" || name === "striked") set({ isStruck: isOn });
    else if (name === "super") set({ isRaised: isOn });
    else if (name === "nosupersub" || name === "sub") set({ isRaised: false });
    else if (name === "pard") set({ isInTable: false, depth: 0, byParagraph: 0 });
    else if (name === "s") set({ byParagraph: this.styles.looksOf("s", value) });
    else if (name === "cs") set({ byLetters: this.styles.looksOf("cs", value) });
    else if (name === "intbl") set({ isInTable: true });
    else if (name === "itap") set({ depth: Math.min(Math.max(value ?? 0, 0), MAX_DEPTH) });
    else if (name === "nesttableprops") set({ isNestedRow: true });
    else this.takeTable(name, value);
  }

  private takeTable(name: string, value: number | null): void {
    const which = this.state.isNestedRow ? "nested" : "outer";
    if (name === "par" || name === "sect") this.endParagraph(this.depth, null);
    else if (name === "cell") this.endParagraph(1, "cell");
    else if (name === "nestcell") this.endParagraph(Math.max(2, this.state.depth), "cell");
    else if (name === "row") this.endParagraph(1, "row");
    else if (name === "nestrow") this.endParagraph(Math.max(2, this.state.depth), "row");
    else if (name === "trowd") this.rows = { ...this.rows, [which]: new RowDefinition() };
    else this.rows[which].take(name, value);
  }

  private get depth(): number {
    return Math.max(this.state.depth, this.state.isInTable ? 1 : 0);
  }

  private setFileEncoding(page: number): void {
    this.fileEncoding = encodingOfPage(page);
    this.state = { ...this.state, encoding: this.fileEncoding };
  }

  private addUnicode(value: number): void {
    this.add(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.toSkip = this.state.unicodeSkip;
  }

  private endParagraph(depth: number, ends: WordParagraph["ends"]): void {
    const { destination } = this.state;
    if (destination === "margin") this.texts.margin.add("\n");
    if (destination !== "body" && destination !== "box") return;
    const { shape } = this.rows[depth > 1 ? "nested" : "outer"];
    const text = this.texts[destination].take().trim();
    this.push(destination, { text, depth, ends, shape: ends === "row" ? shape : null });
  }

  /** What stands after the last mark. */
  private endText(): void {
    const { destination } = this.state;
    if (destination !== "body" && destination !== "box") return;
    const text = this.texts[destination].take().trim();
    if (text !== "") this.push(destination, { text, depth: this.depth, ends: null, shape: null });
  }

  private push(destination: "body" | "box", paragraph: Omit<WordParagraph, "hasPicture" | "isDoubtful">): void {
    const hasPicture = this.hasPicture && destination === "body";
    if (hasPicture) this.hasPicture = false;
    this.paragraphs[destination].push({ ...paragraph, hasPicture, isDoubtful: this.isDoubtful });
    this.isDoubtful = false;
  }
}
