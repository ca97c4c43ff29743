/** Reads lines of a scan, and says how sure each reading is. */
import { LEAST_CONFIDENCE } from "@/lib/document";
import { framed, type Reading, type Recogniser } from "./ocr";
import type { Gray } from "./scan-gray";
import { columnsOf, type Ink, type Patch, stretches } from "./scan-ink";

/** A line of text; `cut`: its ink reaches the side of its cell, where some of it may be missing or belong to the border. */
export type ScanLine = { patch: Patch; cut: boolean };

const FIGURE = /^[\d.,]+$/;
const DOUBTFUL = 0.5;

/**
 * Reads each line, and figures and what is doubtful once more in a wider frame: two looks that agree are surer than
 * either, two that differ are a guess.
 */
export async function readTwice(gray: Gray, ink: Ink, lines: readonly ScanLine[], recognise: Recogniser): Promise<Reading[]> {
  const readings = await recognise(lines.map(({ patch }) => framed(gray, patch, 0.12, 1)));
  const again = lines.flatMap((line, index) => {
    const first = readings[index];
    return first && (FIGURE.test(first.text) || first.confidence < LEAST_CONFIDENCE) ? [{ line, index, first }] : [];
  });
  const seconds = await recognise(again.map(({ line }) => framed(gray, line.patch, 0.2, 1.4)));
  for (const [place, { line, index, first }] of again.entries()) {
    const second = seconds[place] ?? first;
    const surer = second.confidence > first.confidence ? second : first;
    const isGuess = FIGURE.test(surer.text) && (first.text !== second.text || isImplausible(ink, line, surer.text));
    readings[index] = isGuess ? { ...surer, confidence: Math.min(surer.confidence, DOUBTFUL) } : surer;
  }
  return readings;
}

/** A figure of more marks than it has characters, one that reaches the side of its cell, a 1 that leans like a stroke. */
const isImplausible = (ink: Ink, { patch, cut }: ScanLine, text: string): boolean =>
  cut || marksIn(ink, patch) > text.length || (text === "1" && lean(ink, patch) > LEANING);

/** Marks of ink side by side; characters that touch are one. */
const marksIn = (ink: Ink, patch: Patch): number => stretches(columnsOf(ink, patch)).length;

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
