/** The style sheet of an RTF file, as far as its styles hide, cross out or raise letters. */

/** What is said of letters, each a bit. */
export const LOOKS = { hidden: 1, struck: 2, raised: 4 } as const;

const WORDS: Readonly<Record<string, number>> = {
  v: LOOKS.hidden,
  strike: LOOKS.struck,
  striked: LOOKS.struck,
  super: LOOKS.raised,
  nosupersub: LOOKS.raised,
  sub: LOOKS.raised,
};

/** The look that a control word states, on or off; 0 for all other words. */
export const lookOf = (word: string): number => WORDS[word] ?? 0;

const switchesOn = (word: string, value: number | null): boolean => value !== 0 && word !== "nosupersub" && word !== "sub";

/** `looks`: what it switches on; `stated`: on or off; `base`: the style of its kind that says the rest. */
type Style = { looks: number; stated: number; base: number | null };
export type StyleKind = "s" | "cs";

/** Styles are based on each other no further than this, and no file has more of them. */
const [DEEPEST, MOST] = [20, 4_000];

export class RtfStyles {
  private readonly styles = new Map<string, Style>();
  private style: Style = { looks: 0, stated: 0, base: null };

  /** Takes a word of the style sheet. */
  define(word: string, value: number | null): void {
    const look = lookOf(word);
    if (word === "s" || word === "cs") this.begin(word, value ?? 0);
    else if (word === "sbasedon") this.style.base = value;
    else if (look > 0) {
      this.style.stated |= look;
      this.style.looks = switchesOn(word, value) ? this.style.looks | look : this.style.looks & ~look;
    }
  }

  /** What a style switches on, itself or by what it is based on. */
  looksOf(kind: StyleKind, number: number | null, depth = 0): number {
    const style = number === null || depth > DEEPEST ? undefined : this.styles.get(`${kind}${number}`);
    return style ? style.looks | (this.looksOf(kind, style.base, depth + 1) & ~style.stated) : 0;
  }

  private begin(kind: StyleKind, number: number): void {
    this.style = { looks: 0, stated: 0, base: null };
    if (this.styles.size < MOST) this.styles.set(`${kind}${number}`, this.style);
  }
}
