/** Names and entities of XML. */
import { Unreadable } from "./problems";

/** `written` with its prefix, `local` without. */
export type Name = { written: string; local: string; isLeftOut: boolean };

const STARTS =
  ":A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}-\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}";
const NAME = new RegExp(`[${STARTS}][-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}-\\u{2040}${STARTS}]*`, "uy");

/** Of each ASCII character: 0 where it is in no name, 1 where only behind the first. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[:A-Z_a-z]/.test(character) ? 2 : /[-.0-9]/.test(character) ? 1 : 0;
});

/** Where a name ends that begins at a place; throws `Unreadable` where none does. */
export function endOfName(source: string, start: number): number {
  let end = start;
  let code = source.charCodeAt(end);
  while (code < 128 && KINDS[code] !== 0) {
    end += 1;
    code = source.charCodeAt(end);
  }
  if (code < 128 || Number.isNaN(code)) {
    if (end === start || KINDS[source.charCodeAt(start)] !== 2) throw new Unreadable("damaged");
    return end;
  }
  NAME.lastIndex = start;
  if (!NAME.test(source)) throw new Unreadable("damaged");
  return NAME.lastIndex;
}

/** Quicker than `startsWith` for words as short as names. */
export function isAt(source: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (source.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
  return true;
}

/** So many names share a key by chance; a file with more of them is made to take long. */
const [KEYS, MOST_ALIKE] = [1_024, 8];

/** A file has a few dozen names, thousands of times each: one object for all of them is found without making its string. */
export class Names {
  /** By their length and three of their characters. */
  private readonly known = new Array<Name[] | undefined>(KEYS).fill(undefined);
  private readonly others = new Map<string, Name>();

  constructor(private readonly leftOut: ReadonlySet<string> | undefined) {}

  of(source: string, start: number, end: number): Name {
    const length = end - start;
    const middle = source.charCodeAt(start + (length >> 1));
    const key = (length ^ (source.charCodeAt(start) << 2) ^ (middle << 5) ^ (source.charCodeAt(end - 1) << 9)) & (KEYS - 1);
    const alike = this.known[key];
    if (alike) for (const name of alike) if (name.written.length === length && isAt(source, start, name.written)) return name;
    const written = source.slice(start, end);
    const name = this.others.get(written) ?? this.newName(written);
    if (!alike) this.known[key] = [name];
    else if (alike.length < MOST_ALIKE) alike.push(name);
    else this.others.set(written, name);
    return name;
  }

  private newName(written: string): Name {
    const local = written.slice(written.indexOf(":") + 1);
    return { written, local, isLeftOut: this.leftOut?.has(local) ?? false };
  }
}

/** What may stand before everything else. */
export const DECLARATION =
  /^<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(["'])1\.[0-9]+\1(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(["'])(?:yes|no)\3)?[\t\n ]*\?>/;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Also an ampersand that begins none, so that it is noticed. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));|&/g;

/** With the characters for which entities stand; throws `Unreadable` for others than those of XML itself. */
export const resolved = (text: string): string =>
  text.replace(ENTITY, (_, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? refuse();
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return isCharacter(code) ? String.fromCodePoint(code) : refuse();
  });

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const refuse = (): never => {
  throw new Unreadable("damaged");
};
