/** Bytes as text. Pages and files name their encoding wrongly about as often as rightly, so bytes are tried before words. */

/** `cut`: the bytes end inside a character. `damaged`: the share of what is not ASCII that could not be read. */
export type Decoded = { text: string; encoding: string; cut: boolean; damaged: number };

const MARKS: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
  ["gb18030", 0x84, 0x31, 0x95, 0x33],
];

/** So many bytes are enough to tell one encoding from another. */
const SAMPLE = 65_536;

/** How much of a text may be damaged before another encoding is more likely, or none at all. */
export const TOLERATED = 0.1;

/**
 * Decodes by byte order mark, as strict UTF-8, as UTF-8 with a few broken characters, by the declared label, and last as
 * GB18030, which contains GBK and GB2312 (or Big5, where that gives more of the words of a report).
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeAs(marked[0], bytes.subarray(marked.length - 1));
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(wide, bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8.damaged < TOLERATED) return utf8;
  const named = declared === undefined ? null : decodeNamed(declared, bytes);
  return named && named.damaged < TOLERATED ? named : chinese(bytes);
}

/** Made once each: that costs as much as decoding a short page. */
const decoders = new Map<string, TextDecoder>();

function decoderOf(encoding: string): TextDecoder {
  const known = decoders.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = decoderOf(encoding).decode(bytes);
  const cut =
    text.endsWith("\ufffd") &&
    new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true }).length < text.length;
  const whole = cut ? text.slice(0, -1) : text;
  return { text: whole, encoding, cut, damaged: damageIn(whole) };
}

function damageIn(text: string): number {
  if (!text.includes("\ufffd")) return 0;
  let foreign = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) foreign += 1;
    if (code !== 0xfffd) continue;
    broken += 1;
    // Of what is not ASCII it is more still: nobody asks how much more.
    if (broken > TOLERATED * text.length) return 1;
  }
  return broken / foreign;
}

/** GBK and GB2312 are read as what contains them: Node's own decoders of that name lose characters. */
function decodeNamed(label: string, bytes: Uint8Array): Decoded | null {
  const name = label.trim().toLowerCase();
  try {
    return decodeAs(/^(?:gb|x-gbk|hz|iso-ir-58|csgb|chinese)/.test(name) ? "gb18030" : name, bytes);
  } catch {
    return null; // a label that no one knows says nothing
  }
}

/** Characters that any report has many of, in both scripts. */
const FREQUENT = /[的府公信息工作情年申行政开開况況报報请請]/g;
function chinese(bytes: Uint8Array): Decoded {
  const score = (encoding: string) => new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE)).match(FREQUENT)?.length ?? 0;
  return decodeAs(score("big5") > 2 * score("gb18030") ? "big5" : "gb18030", bytes);
}

/** UTF-16 without a mark shows by the zero bytes of its digits and line ends, nearly all on the same side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sides = { even: 0, odd: 0 };
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) sides[index % 2 === 0 ? "even" : "odd"] += 1;
  const zeros = sides.even + sides.odd;
  if (zeros < sample.length / 50) return null;
  if (sides.odd > 3 * sides.even) return "utf-16le";
  return sides.even > 3 * sides.odd ? "utf-16be" : null;
}
