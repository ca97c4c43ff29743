/** Who signed a report, and when: 泉州市洛江区科学技术局 / 2021年1月5日, below the last section. */
import { DAY } from "./day";
import { squash } from "./fold";
import { isOrganisation } from "./organisation";
import type { Passage } from "./prose";

/** `first` is the passage with which the signature begins. `index` of `day` counts within its passage. */
export type Signature = {
  first: number;
  name: string | null;
  day: { passage: number; index: number; text: string; groups: readonly (string | undefined)[] } | null;
};

const SIGNED = new RegExp(`^([^，。；,;:]{0,40}?)[(\\s]{0,8}(?<!\\d)(${DAY})[)\\s]{0,8}$`);
const FURNITURE =
  /版权|ICP备|公网安备|主办单位|承办单位|网站标识|扫一扫|打印|关闭|返回|上一篇|下一篇|相关链接|附件|分享|责任编辑/;
const NEAR_THE_END = 3;

/** @param from the passage in which the last section begins. */
export function signatureOf(passages: readonly Passage[], from: number): Signature | null {
  for (let index = from; index < passages.length; index += 1) {
    const dated = datedSignature(passages, index);
    if (dated) return dated;
  }
  const last = contentEnd(passages, from) - 1;
  for (let index = last; index > Math.max(from, last - NEAR_THE_END); index -= 1) {
    const passage = passages[index];
    if (passage && !passage.inTable && isOrganisation(passage.text))
      return { first: index, name: squash(passage.text), day: null };
  }
  return null;
}

function datedSignature(passages: readonly Passage[], index: number): Signature | null {
  const passage = passages[index];
  if (!passage || passage.inTable || passage.folded.length > 80) return null;
  const match = SIGNED.exec(passage.folded.trimEnd());
  if (!match) return null;
  const [, signer = "", text = "", ...groups] = match;
  const day = { passage: index, index: passage.folded.lastIndexOf(text), text, groups };
  if (squash(signer) !== "") return isOrganisation(signer) ? { first: index, name: squash(signer), day } : null;
  const above = passages[index - 1];
  const isSigned = above !== undefined && !above.inTable && isOrganisation(above.text);
  return { first: isSigned ? index - 1 : index, name: isSigned ? squash(above.text) : null, day };
}

/** The first passage that belongs to the site around the report; the number of passages where there is none. */
export function contentEnd(passages: readonly Passage[], from: number): number {
  const found = passages.findIndex(
    ({ folded, inTable }, index) => index > from && !inTable && folded.length <= 80 && FURNITURE.test(folded),
  );
  return found === -1 ? passages.length : found;
}
