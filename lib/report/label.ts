/** Labels as they are compared: how they are written must not matter, what they say must. */
import { fold } from "./fold";

/**
 * `whole` is everything that is said, `core` leaves out glosses in brackets, `bare` also the ordinal. Spaces,
 * punctuation, width and script are gone from all of them.
 */
export type LabelText = { whole: string; core: string; bare: string };

const COMPATIBILITY = /[\u2460-\u24ff\u2f00-\u2fdf\u3200-\u33ff\uf900-\ufaff]/;
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/其它/g, "其他"],
  [/资讯/g, "信息"],
  [/合计/g, "总计"],
];
const ORDINAL =
  /^\s*(?:其中\s*[:：]?)?\s*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}\s*[、.．:]|\d{1,2}\s*[、.．)]?(?=[^\d\s]))?\s*/;
const NUMBERING = /^\s*[一二三四五六七八九十\d]{1,2}\s*$/;

/** Only what is said: no spaces, punctuation or marks. */
const letters = (text: string): string => text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");

/** Leaves out what stands in brackets, however they nest, but for an ordinal: （一）. A bracket left open runs to the end. */
function withoutGlosses(text: string): string {
  let kept = "";
  let from = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "(" || character === "（") {
      if (depth === 0) {
        kept += text.slice(from, index);
        from = index;
      }
      depth += 1;
    } else if ((character === ")" || character === "）") && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      if (NUMBERING.test(text.slice(from + 1, index))) kept += text.slice(from, index + 1);
      from = index + 1;
    }
  }
  return depth === 0 ? kept + text.slice(from) : kept;
}

export function labelText(raw: string): LabelText {
  const compatible = COMPATIBILITY.test(raw) ? raw.normalize("NFKC") : raw;
  const text = SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), fold(compatible));
  const core = withoutGlosses(text);
  return { whole: letters(text), core: letters(core), bare: letters(core.replace(ORDINAL, "")) };
}

/** True where all that is said stands in brackets, as a note below a heading does. */
export const isNote = ({ whole, core }: LabelText): boolean => whole !== "" && core === "";

export const bigramsOf = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
