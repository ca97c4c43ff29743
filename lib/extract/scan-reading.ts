/** Reads lines of a scan, and says how sure each reading is. */
import { LEAST_CONFIDENCE } from "@/lib/document";
import { framed, type Reading, type Recogniser } from "./ocr";
import type { Gray } from "./scan-gray";
import { columnsOf, type Ink, type Patch, stretches } from "./scan-ink";
import { isSlash } from "./scan-slash";
import { hasCommas } from "./scan-thousands";

/** A line of text; `cut`: its ink reaches the edge of its cell, where some of it may be missing or belong to the border. */
export type ScanLine = { patch: Patch; cut: boolean };

const FIGURE = /^[\d.,]+$/;
const DOUBTFUL = 0.5;
/** A figure read with less is looked at again. */
const CERTAIN = 0.99;
/** A figure read with more stands against another look that was itself a guess. */
const SURE = 0.97;

/**
 * Reads each line, and figures and what is doubtful once more in a wider frame: two looks that agree are surer than
 * either, two that differ are a guess.
 */
export async function readTwice(gray: Gray, ink: Ink, lines: readonly ScanLine[], recognise: Recogniser): Promise<Reading[]> {
  const readings = await recognise(lines.map(({ patch }) => framed(gray, patch, 0.12, 1)));
  const again = lines.flatMap((line, index) => {
    const first = readings[index];
    const needed = first && FIGURE.test(first.text) ? CERTAIN : LEAST_CONFIDENCE;
    return first && first.confidence < needed ? [{ line, index, first }] : [];
  });
  const seconds = await recognise(again.map(({ line }) => framed(gray, line.patch, 0.2, 1.4)));
  const agreed = [...readings];
  for (const [place, { index, first }] of again.entries()) {
    const second = seconds[place] ?? first;
    const surer = second.confidence > first.confidence ? second : first;
    const other = surer === first ? second : first;
    const thousands = thousandsIn(ink, lines[index], first, second);
    const isContested = first.text !== second.text && (other.confidence >= DOUBTFUL || surer.confidence < SURE);
    agreed[index] = thousands ?? (FIGURE.test(surer.text) && isContested ? doubted(surer) : surer);
  }
  return lines.map((line, index) => {
    const reading = agreed[index] ?? NOTHING;
    if (!line.cut && isSlash(ink, line.patch)) return reading.confidence < SURE ? SLASH : doubted(reading);
    return FIGURE.test(reading.text) && isImplausible(gray, ink, line, reading.text) ? doubted(reading) : reading;
  });
}

const GROUPS = /^[1-9]\d{0,2}(?:[.,:]\d{3})+$/;

/** A number of thousands whose digits both looks read alike, and whose marks are commas by their shape. */
function thousandsIn(ink: Ink, line: ScanLine | undefined, first: Reading, second: Reading): Reading | null {
  const commas = (text: string) => text.replaceAll(/[.:]/g, ",");
  const text = commas(first.text);
  if (!line || !GROUPS.test(first.text) || text !== commas(second.text) || !hasCommas(ink, line.patch, text)) return null;
  return { text, confidence: Math.max(first.confidence, second.confidence) };
}

/** As sure as a shape can make it. */
const SLASH: Reading = { text: "/", confidence: 0.95 };
const NOTHING: Reading = { text: "", confidence: 0 };
const doubted = (reading: Reading): Reading => ({ ...reading, confidence: Math.min(reading.confidence, DOUBTFUL) });

/**
 * A figure that reaches the side of its cell, one with ink for more characters than it has, a 1 that leans like a stroke, and
 * a point before three digits: on paper it differs from the comma of thousands by a hair.
 */
const isImplausible = (gray: Gray, ink: Ink, { patch, cut }: ScanLine, text: string): boolean =>
  cut || fewestIn(gray, patch) > text.length || (text === "1" && lean(ink, patch) > LEANING) || POINT_OR_COMMA.test(text);

const POINT_OR_COMMA = /\.\d{3}(?!\d)|,(?!\d{3}(?!\d))/;

/** Of the darkest ink of a line: what is fainter stands between its characters. */
const FAINT = 0.2;

/** Of its height: no digit is wider. */
const WIDEST = 0.85;

/**
 * How many characters there must be at least: one for each mark that stands by itself, however faint the strokes that
 * hold it together, and more where a mark is too wide for one.
 */
function fewestIn({ width, data }: Gray, { left, top, right, bottom }: Patch): number {
  const depths = Array.from({ length: right - left }, (_, x) => {
    let deepest = 0;
    for (let y = top; y < bottom; y++) {
      const at = y * width + left + x;
      const sum =
        (data[at - width] ?? 255) + (data[at - 1] ?? 255) + (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + width] ?? 255);
      deepest = Math.max(deepest, 255 - sum / 5);
    }
    return deepest;
  });
  const least = Math.max(...depths) * FAINT;
  const marks = stretches(depths.map((depth) => (depth > least ? 1 : 0)));
  return marks.reduce((sum, [from, to]) => sum + Math.ceil((to - from) / ((bottom - top) * WIDEST)), 0);
}

const LEANING = 0.15;

/** How far the upper half of the ink stands to the right of the lower half, as a share of its height. */
function lean(ink: Ink, patch: Patch): number {
  const middle = (patch.top + patch.bottom) >> 1;
  const apart = centreOf(ink, { ...patch, bottom: middle }) - centreOf(ink, { ...patch, top: middle });
  return apart / (patch.bottom - patch.top);
}

function centreOf(ink: Ink, patch: Patch): number {
  const columns = columnsOf(ink, patch);
  const total = columns.reduce((sum, count) => sum + count, 0);
  return columns.reduce((sum, count, x) => sum + count * x, 0) / Math.max(1, total);
}
