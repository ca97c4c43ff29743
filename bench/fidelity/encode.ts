/** Text in the encodings of old pages: what an encoding lacks is written as a character reference. */

export const PAGE_ENCODINGS = ["utf-8", "gb2312", "big5"] as const;
export type PageEncoding = (typeof PAGE_ENCODINGS)[number];

/** Two-byte characters of an encoding, learnt by decoding all of them. */
function learn(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== "\ufffd" && !known.has(character)) known.set(character, [lead, trail]);
    }
  return known;
}

const LEARNT = new Map<PageEncoding, ReadonlyMap<string, readonly [number, number]>>();

/** Pages that say gb2312 hold GBK; they are read as GB18030, which contains both. */
export function encodePage(html: string, encoding: PageEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(html);
  const known = LEARNT.get(encoding) ?? learn(encoding === "gb2312" ? "gb18030" : encoding);
  LEARNT.set(encoding, known);
  const bytes: number[] = [];
  for (const character of html) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(known.get(character) ?? new TextEncoder().encode(`&#${code};`)));
  }
  return new Uint8Array(bytes);
}
