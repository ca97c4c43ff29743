/** Text that arrives as bytes of changing encodings and as characters. */
export class RtfText {
  private text = "";
  private bytes: Uint8Array[] = [];
  private encoding = "";

  /** Bytes are kept until it is clear that no more of the same encoding follow: characters may be cut between them. */
  addBytes(bytes: Uint8Array, encoding: string): void {
    if (encoding !== this.encoding) this.decode();
    this.encoding = encoding;
    this.bytes.push(bytes);
  }

  add(characters: string): void {
    this.decode();
    this.text += characters;
  }

  take(): string {
    this.decode();
    const text = this.text;
    this.text = "";
    return text;
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    this.text += decoderOf(this.encoding).decode(Buffer.concat(this.bytes));
    this.bytes = [];
  }
}

/** Making a decoder takes longer than decoding a word with it. */
const DECODERS = new Map<string, TextDecoder>();

function decoderOf(encoding: string): TextDecoder {
  const decoder = DECODERS.get(encoding) ?? new TextDecoder(encoding);
  DECODERS.set(encoding, decoder);
  return decoder;
}
