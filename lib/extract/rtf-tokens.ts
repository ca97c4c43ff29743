/** The marks of which RTF consists: groups, control words and symbols, and the bytes of text between them. */

export type Token =
  | { kind: "open" | "close" }
  | { kind: "word"; name: string; value: number | null }
  | { kind: "symbol"; name: string }
  /** Bytes of text in the encoding that holds at this point; one written `\'hh` comes alone. */
  | { kind: "bytes"; bytes: Uint8Array; isEscaped: boolean };

const [OPEN, CLOSE, ESCAPE, RETURN, NEWLINE, SPACE, MINUS, QUOTE] = [0x7b, 0x7d, 0x5c, 0x0d, 0x0a, 0x20, 0x2d, 0x27];

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isText = (byte: number | undefined) =>
  byte !== undefined && byte !== OPEN && byte !== CLOSE && byte !== ESCAPE && byte !== RETURN && byte !== NEWLINE;

export function* tokensIn(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    const start = at;
    at += 1;
    if (byte === OPEN) yield { kind: "open" };
    else if (byte === CLOSE) yield { kind: "close" };
    else if (byte === ESCAPE) {
      const [token, end] = controlAt(bytes, at);
      yield token;
      at = token.kind === "word" && token.name === "bin" ? end + Math.max(0, token.value ?? 0) : end;
    } else if (isText(byte)) {
      while (isText(bytes[at])) at += 1;
      yield { kind: "bytes", bytes: bytes.subarray(start, at), isEscaped: false };
    }
  }
}

/** Control words and numbers are no longer in practice; longer ones are cut. */
const LONGEST = 32;

function controlAt(bytes: Uint8Array, start: number): [token: Token, end: number] {
  let at = start;
  while (isLetter(bytes[at]) && at - start < LONGEST) at += 1;
  if (at === start) return symbolAt(bytes, start);
  const name = asciiOf(bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === MINUS) at += 1;
  while (isDigit(bytes[at]) && at - digits < LONGEST) at += 1;
  const value = at > digits ? Number.parseInt(asciiOf(bytes.subarray(digits, at)), 10) : Number.NaN;
  return [{ kind: "word", name, value: Number.isNaN(value) ? null : value }, bytes[at] === SPACE ? at + 1 : at];
}

function symbolAt(bytes: Uint8Array, at: number): [token: Token, end: number] {
  if (bytes[at] !== QUOTE) return [{ kind: "symbol", name: String.fromCharCode(bytes[at] ?? SPACE) }, at + 1];
  const value = Number.parseInt(asciiOf(bytes.subarray(at + 1, at + 3)), 16);
  return [{ kind: "bytes", bytes: new Uint8Array(Number.isNaN(value) ? [] : [value]), isEscaped: true }, at + 3];
}

const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
