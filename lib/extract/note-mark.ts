/** Marks of notes behind numbers. */

/** A raised number behind another is the mark of a note and set apart: 12<sup>1</sup> is not 121. */
export const asMark = (raised: string, before: string): string =>
  /\d\s*$/.test(before) && /^\s*\d{1,2}\s*$/.test(raised) ? `[${raised.trim()}]` : raised;

/** Text that comes piece by piece, of which some stands raised. */
export class MarkedText {
  private text = "";
  private raised = "";
  isRaised = false;

  add(characters: string): void {
    if (this.isRaised) this.raised += characters;
    else this.text += characters;
  }

  raise(isRaised: boolean): void {
    this.text += asMark(this.raised, this.text);
    this.raised = "";
    this.isRaised = isRaised;
  }

  take(): string {
    this.raise(this.isRaised);
    const { text } = this;
    this.text = "";
    return text;
  }
}
