import { MarkedText } from "./note-mark";

/** Text that arrives as bytes of changing encodings and as characters. */
export class RtfText {
  private readonly text = new MarkedText();
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
    this.text.add(characters);
  }

  /** Whether what follows stands raised. */
  raise(isRaised: boolean): void {
    if (isRaised === this.text.isRaised) return;
    this.decode();
    this.text.raise(isRaised);
  }

  take(): string {
    this.decode();
    return this.text.take();
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    this.text.add(decoderOf(this.encoding).decode(Buffer.concat(this.bytes)));
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
