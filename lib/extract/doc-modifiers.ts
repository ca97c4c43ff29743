/** Property modifiers (“sprms”) of binary Word files: what a paragraph or a run of characters is, table rows included. */
import { viewOf } from "./compound";

export type Modifier = { code: number; operand: Uint8Array };

/** The kinds of modifiers that decide on text and tables ([MS-DOC] 2.6). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  /** The style of letters. */
  style: 0x4a30,
  /** 1: raised; 2: lowered. */
  raised: 0x2a48,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDefinition: 0xd608,
  horizontalMerge: 0x5624,
  verticalMerge: 0xd62b,
  /** Modifiers too long for their page lie in the stream `Data`, at the offset that these name. */
  elsewhere: [0x6645, 0x6646, 0x646b],
} as const;

/** Bytes of an operand, by the top three bits of its code; 6 means that it begins with its length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TAB_CHANGES = 0xc615;

/** The modifiers in a list, as far as it is whole. */
export function modifiersIn(list: Uint8Array): Modifier[] {
  const view = viewOf(list);
  const modifiers: Modifier[] = [];
  for (let at = 0; at + 2 < list.length; ) {
    const code = view.getUint16(at, true);
    const [start, length] = operandAt(view, code, at + 2);
    if (start + length > list.length) break;
    modifiers.push({ code, operand: list.subarray(start, start + length) });
    at = start + length;
  }
  return modifiers;
}

function operandAt(view: DataView, code: number, at: number): [start: number, length: number] {
  const fixed = LENGTHS[code >> 13] ?? 0;
  if (fixed > 0) return [at, fixed];
  if (code === SPRM.tableDefinition)
    return at + 2 <= view.byteLength ? [at + 2, Math.max(view.getUint16(at, true) - 1, 0)] : [at, 2];
  const length = view.getUint8(at);
  return [at + 1, code === TAB_CHANGES && length === 255 ? view.byteLength : length];
}

/** All modifiers of a list, with those that it keeps in the stream `Data`. */
export function allModifiers(list: Uint8Array, data: Uint8Array): Modifier[] {
  return modifiersIn(list).flatMap((modifier) => {
    if (!SPRM.elsewhere.some((code) => code === modifier.code)) return [modifier];
    const at = viewOf(modifier.operand).getUint32(0, true);
    if (at + 2 > data.length) return [];
    return modifiersIn(data.subarray(at + 2, at + 2 + viewOf(data).getUint16(at, true)));
  });
}
