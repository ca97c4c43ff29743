/** Where letters of a binary Word file are not to be read, or stand raised. */
import { viewOf } from "./compound";
import { allModifiers, type Modifier, SPRM } from "./doc-modifiers";
import { finderOf, type Run } from "./doc-runs";
import type { DocStyles } from "./doc-styles";

type Runs = { characters: readonly Run[]; paragraphs: readonly Run[]; styles: DocStyles };
type Test = (byte: number) => boolean;

/** What a run of letters does not state itself holds by its style, else by that of its paragraph. */
export class DocLooks {
  readonly isUnseenAt: Test;
  readonly isRaisedAt: Test;

  constructor(
    private readonly runs: Runs,
    data: Uint8Array,
  ) {
    const stated = runs.characters.map((run) => ({ run, modifiers: allModifiers(run.list, data) }));
    const unseen = [SPRM.deleted, SPRM.hidden, SPRM.struck, SPRM.struckTwice].flatMap(
      (code) => this.whereSet(code, stated) ?? [],
    );
    this.isUnseenAt = (byte) => unseen.some((test) => test(byte));
    this.isRaisedAt = this.whereSet(SPRM.raised, stated) ?? (() => false);
  }

  /** Null where it is set nowhere, as in most files. */
  private whereSet(code: number, runs: readonly { run: Run; modifiers: readonly Modifier[] }[]): Test | null {
    const { paragraphs, styles } = this.runs;
    const byParagraph = paragraphs.filter(({ style }) => settingIn(styles.modifiersOf(style), code) === ON);
    const own = runs.flatMap(({ run, modifiers }) => {
      const [value, byStyle] = [settingIn(modifiers, code), settingIn(styles.modifiersOf(styleNamedBy(modifiers)), code)];
      return value === undefined && byStyle === undefined ? [] : [{ ...run, value, byStyle }];
    });
    if (byParagraph.length === 0 && own.every(({ value, byStyle }) => !value && !byStyle)) return null;
    const [runAt, paragraphAt] = [finderOf(own), finderOf(byParagraph)];
    return (byte) => {
      const { value = AS_STYLE, byStyle } = runAt(byte) ?? {};
      if (value !== AS_STYLE && value !== OPPOSITE) return value === ON;
      const isSetByStyle = byStyle === undefined ? paragraphAt(byte) !== undefined : byStyle === ON;
      return isSetByStyle === (value === AS_STYLE);
    };
  }
}

/** A style of letters that a run names; there is none of the number beyond the last. */
function styleNamedBy(modifiers: readonly Modifier[]): number {
  const operand = modifiers.findLast(({ code }) => code === SPRM.style)?.operand;
  return operand ? viewOf(operand).getUint16(0, true) : NO_STYLE;
}

const NO_STYLE = 0xfff;
const ON = 1;
/** In place of on or off: as the style has it, or the opposite. */
const [AS_STYLE, OPPOSITE] = [0x80, 0x81];

/** What a list sets a modifier to; undefined where it does not say. */
const settingIn = (modifiers: readonly Modifier[], code: number): number | undefined =>
  modifiers.findLast((modifier) => modifier.code === code)?.operand[0];
