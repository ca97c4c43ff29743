/** The encoding of markup, which its own declaration names wrongly about as often as rightly. */

const DECLARED = /charset\s*=\s*["']?\s*([a-z0-9_:.-]{1,40})/i;

export function decodeMarkup(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = DECLARED.exec(head)?.[1]?.toLowerCase();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(label === "big5" ? "big5" : "gb18030").decode(bytes);
  }
}
