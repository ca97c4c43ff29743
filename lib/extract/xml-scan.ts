/** Reads well-formed XML from left to right: what saxes does, without a step for each character. */
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { DECLARATION, endOfName, isAt, type Name, Names, resolved } from "./xml-names";

export type Attributes = Readonly<Record<string, string>>;

export type XmlHandler = {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

const [TAB, NEWLINE, SPACE, BANG, QUOTE, AMPERSAND, APOSTROPHE] = [0x09, 0x0a, 0x20, 0x21, 0x22, 0x26, 0x27];
const [SLASH, LESS, EQUALS, GREATER, QUESTION, MARK] = [0x2f, 0x3c, 0x3d, 0x3e, 0x3f, 0xfeff];

const NO_ATTRIBUTES: Attributes = {};

const damaged = (): never => {
  throw new Unreadable("damaged");
};

/** Throws `Unreadable` where the source is not well-formed, declares a document type or nests without end. */
export class Scanner {
  private at = 0;
  private readonly open: Name[] = [];
  /** How many elements are open of one that is passed over, itself among them. */
  private passed = 0;
  private hasRoot = false;
  /** Of the start tag that is being read, where more than its name was. */
  private attributes: Record<string, string> | null = null;
  private readonly seen: Name[] = [];
  private readonly names: Names;
  private readonly hasEntities: boolean;
  private readonly hasEnds: boolean;

  constructor(
    private readonly source: string,
    private readonly handler: XmlHandler,
    leftOut: ReadonlySet<string> | undefined,
  ) {
    this.names = new Names(leftOut);
    this.hasEntities = source.includes("&");
    this.hasEnds = source.includes("]]>");
  }

  scan(): void {
    const { source } = this;
    if (source.charCodeAt(0) === MARK) this.at = 1;
    this.at += DECLARATION.exec(source.slice(this.at, this.at + 256))?.[0].length ?? 0;
    const { length } = source;
    while (this.at < length) {
      // Quicker than a search for the next one: text between marks is short.
      let end = this.at;
      while (end < length && source.charCodeAt(end) !== LESS) end += 1;
      if (end > this.at) this.takeText(this.at, end);
      this.at = end + 1;
      if (end < length) this.takeMarkup(source.charCodeAt(this.at));
    }
    if (!this.hasRoot || this.open.length > 0) damaged();
  }

  private takeMarkup(code: number): void {
    if (code === SLASH) this.takeEnd();
    else if (code === BANG) this.takeDeclaration();
    else if (code === QUESTION) this.takeInstruction();
    else this.takeStart();
  }

  private takeText(start: number, end: number): void {
    const text = this.source.slice(start, end);
    if (this.open.length === 0) {
      if (/[^\t\n ]/.test(text)) damaged();
      return;
    }
    if (this.hasEnds && text.includes("]]>")) damaged();
    const read = this.hasEntities && text.includes("&") ? resolved(text) : text;
    if (this.passed === 0) this.handler.text(read);
  }

  private takeStart(): void {
    if (this.hasRoot && this.open.length === 0) damaged();
    this.hasRoot = true;
    const name = this.takeName();
    const isPassed = this.passed > 0 || name.isLeftOut;
    if (this.open.push(name) > LIMITS.depth) throw new Unreadable("too-large");
    const isEmpty = this.takeAttributes(isPassed);
    if (isPassed) this.passed += 1;
    else this.handler.open(name.local, this.attributes ?? NO_ATTRIBUTES);
    if (isEmpty) this.close(name);
  }

  /** True where the element ends with its start. */
  private takeAttributes(isPassed: boolean): boolean {
    const { source } = this;
    this.attributes = null;
    this.seen.length = 0;
    for (;;) {
      const start = this.at;
      this.skipSpace();
      const code = source.charCodeAt(this.at);
      if (code === GREATER) {
        this.at += 1;
        return false;
      }
      if (code === SLASH) {
        if (source.charCodeAt(this.at + 1) !== GREATER) damaged();
        this.at += 2;
        return true;
      }
      if (this.at === start) damaged();
      this.takeAttribute(isPassed);
    }
  }

  private takeAttribute(isPassed: boolean): void {
    const name = this.takeName();
    // No element has many: then looking through them is quickest.
    if (this.seen.includes(name)) damaged();
    if (this.seen.push(name) > LIMITS.depth) throw new Unreadable("too-large");
    this.skipSpace();
    if (this.source.charCodeAt(this.at) !== EQUALS) damaged();
    this.at += 1;
    this.skipSpace();
    const value = this.takeValue();
    if (isPassed) return;
    this.attributes ??= {};
    this.attributes[name.local] = value;
  }

  private takeValue(): string {
    const { source } = this;
    const quote = source.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) damaged();
    const start = this.at + 1;
    let end = start;
    let [isSpaced, hasEntity] = [false, false];
    for (let code = source.charCodeAt(end); code !== quote; code = source.charCodeAt(end)) {
      if (code === LESS || Number.isNaN(code)) damaged();
      if (code === TAB || code === NEWLINE) isSpaced = true;
      else if (code === AMPERSAND) hasEntity = true;
      end += 1;
    }
    this.at = end + 1;
    const value = source.slice(start, end);
    const spaced = isSpaced ? value.replace(/[\t\n]/g, " ") : value;
    return hasEntity ? resolved(spaced) : spaced;
  }

  private takeEnd(): void {
    const name = this.open.at(-1);
    if (!name || !isAt(this.source, this.at + 1, name.written)) throw new Unreadable("damaged");
    this.at += 1 + name.written.length;
    this.skipSpace();
    if (this.source.charCodeAt(this.at) !== GREATER) damaged();
    this.at += 1;
    this.close(name);
  }

  private close(name: Name): void {
    this.open.pop();
    if (this.passed > 0) this.passed -= 1;
    else this.handler.close(name.local);
  }

  /** A comment, or characters that are all to be taken as they are. */
  private takeDeclaration(): void {
    const { source, at } = this;
    if (source.startsWith("!--", at)) {
      const end = source.indexOf("--", at + 3);
      if (end < 0 || source.charCodeAt(end + 2) !== GREATER) damaged();
      this.at = end + 3;
    } else if (source.startsWith("![CDATA[", at) && this.open.length > 0) {
      const end = source.indexOf("]]>", at + 8);
      if (end < 0) damaged();
      if (this.passed === 0) this.handler.text(source.slice(at + 8, end));
      this.at = end + 3;
    } else throw new Unreadable(source.startsWith("!DOCTYPE", at) && !this.hasRoot ? "unsupported" : "damaged");
  }

  private takeInstruction(): void {
    this.at += 1;
    const { written } = this.takeName();
    const { source, at } = this;
    const end = source.indexOf("?>", at);
    if (end < 0 || written.toLowerCase() === "xml") damaged();
    if (end > at && ![TAB, NEWLINE, SPACE].includes(source.charCodeAt(at))) damaged();
    this.at = end + 2;
  }

  private takeName(): Name {
    const end = endOfName(this.source, this.at);
    const name = this.names.of(this.source, this.at, end);
    this.at = end;
    return name;
  }

  private skipSpace(): void {
    let code = this.source.charCodeAt(this.at);
    while (code === SPACE || code === NEWLINE || code === TAB) {
      this.at += 1;
      code = this.source.charCodeAt(this.at);
    }
  }
}
