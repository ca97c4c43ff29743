/** The style sheet of a binary Word file ([MS-DOC] 2.9.271): how each style changes letters. */
import { viewOf } from "./compound";
import { type Modifier, modifiersIn } from "./doc-modifiers";

/** `base`: the style that it is based on; `list`: how it changes letters. */
type Style = { base: number; list: Uint8Array };

const PARAGRAPH = 1;
const CHARACTER = 2;
/** Styles are based on each other no further than this. */
const DEEPEST = 20;

export class DocStyles {
  private readonly styles: readonly (Style | null)[];
  private readonly known = new Map<number, Modifier[]>();

  constructor(sheet: Uint8Array) {
    this.styles = [...stylesIn(sheet)];
  }

  /** The modifiers of letters under a style, those of what it is based on first. */
  modifiersOf(style: number): readonly Modifier[] {
    const modifiers = this.known.get(style) ?? this.gather(style, 0);
    this.known.set(style, modifiers);
    return modifiers;
  }

  private gather(style: number, depth: number): Modifier[] {
    const found = this.styles[style];
    return found && depth < DEEPEST ? [...this.gather(found.base, depth + 1), ...modifiersIn(found.list)] : [];
  }
}

/** The styles by number, as far as the sheet is whole; null where a number has none. */
function* stylesIn(sheet: Uint8Array): Generator<Style | null> {
  const [count, fixed] = [numberAt(sheet, 2), numberAt(sheet, 4)];
  let at = 2 + numberAt(sheet, 0);
  for (let index = 0; index < count && at < sheet.length; index += 1) {
    const length = numberAt(sheet, at);
    yield length === 0 ? null : styleIn(sheet.subarray(at + 2, at + 2 + length), fixed);
    at += 2 + length;
  }
}

/** Behind the name of a style stand its changes, each at an even place: of a paragraph first, then of letters. */
function styleIn(entry: Uint8Array, fixed: number): Style {
  const kind = numberAt(entry, 2) & 0xf;
  const name = fixed + 2 + numberAt(entry, fixed) * 2 + 2;
  const at = kind === PARAGRAPH ? even(even(name) + 2 + numberAt(entry, even(name))) : even(name);
  const isOfLetters = kind === PARAGRAPH || kind === CHARACTER;
  const list = isOfLetters ? entry.subarray(at + 2, at + 2 + numberAt(entry, at)) : new Uint8Array();
  return { base: numberAt(entry, 2) >> 4, list };
}

const even = (at: number): number => at + (at & 1);
const numberAt = (bytes: Uint8Array, at: number): number => (at + 2 <= bytes.length ? viewOf(bytes).getUint16(at, true) : 0);
