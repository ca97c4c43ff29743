/** Numbers of spreadsheets as their cells show them: dates, percentages and units written out. */

/** Formats that files name by number only, as Excel shows them in Chinese. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** A format's pieces: quoted and escaped characters stand for themselves, brackets hold colours and languages. */
const TOKENS = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+)|([#0?.,]+)|(General)|(.)/g;

type Piece = { kind: "date" | "digits" | "literal"; text: string };

function piecesOf(format: string): Piece[] {
  const section = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? "";
  return [...section.slice(0, 200).matchAll(TOKENS)].flatMap(([, quoted, escaped, date, digits, general, other]): Piece[] => {
    if (date) return [{ kind: "date", text: date.toLowerCase() }];
    if (digits || general) return [{ kind: "digits", text: digits ?? "" }];
    const text = quoted ?? escaped ?? other ?? "";
    return text ? [{ kind: "literal", text }] : [];
  });
}

/**
 * How a format shows numbers. Only the dress follows it, not the rounding: 1034.56 under `0` stays 1034.56.
 * `epoch` says from which day the file counts: 1900, or 1904 in files from old Macintosh computers.
 */
export function formatOf(format: string, epoch: "1900" | "1904"): (value: number) => string {
  // Files name dozens of formats, of which few show a number.
  let show: ((value: number) => string) | null = null;
  return (value) => {
    show ??= formatterOf(format, epoch);
    return show(value);
  };
}

function formatterOf(format: string, epoch: "1900" | "1904"): (value: number) => string {
  const pieces = piecesOf(format.slice(0, 255));
  const digits = pieces.findIndex(({ kind }) => kind === "digits");
  if (digits < 0) return pieces.some(isDate) ? (value) => showDate(value, pieces, epoch) : plain;
  const literal = (some: readonly Piece[]) => some.map(({ kind, text }) => (kind === "literal" ? text : "")).join("");
  const [before, after] = [literal(pieces.slice(0, digits)).trimStart(), literal(pieces.slice(digits + 1)).trimEnd()];
  const factor = after.includes("%") ? 100 : 1;
  return (value) => `${before}${plain(value * factor)}${after}`;
}

const isDate = (piece: Piece) => piece.kind === "date";

/** Without the noise that binary fractions add after the fifteenth digit. */
const plain = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15)));

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

function showDate(value: number, pieces: readonly Piece[], epoch: "1900" | "1904"): string {
  if (value < 0 || value > LAST_DAY) return plain(value);
  const start = epoch === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.round(value * DAY));
  return pieces
    .map((piece, index) => (piece.kind === "date" ? datePart(date, piece.text, isMinute(pieces, index)) : piece.text))
    .join("");
}

/** `m` after hours or before seconds counts minutes. */
function isMinute(pieces: readonly Piece[], index: number): boolean {
  const dates = pieces.flatMap((piece, at) => (piece.kind === "date" ? [{ unit: piece.text[0], at }] : []));
  const position = dates.findIndex(({ at }) => at === index);
  return dates[position - 1]?.unit === "h" || dates[position + 1]?.unit === "s";
}

function datePart(date: Date, token: string, minute: boolean): string {
  const unit = token[0];
  if (unit === "y") return String(date.getUTCFullYear()).slice(token.length <= 2 ? -2 : 0);
  const value =
    unit === "d"
      ? date.getUTCDate()
      : unit === "h"
        ? date.getUTCHours()
        : unit === "s"
          ? date.getUTCSeconds()
          : minute
            ? date.getUTCMinutes()
            : date.getUTCMonth() + 1;
  return token.length === 2 ? String(value).padStart(2, "0") : String(value);
}
