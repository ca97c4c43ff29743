/** Where ink stands in a picture, and the lines of text that it forms. */
import type { Gray } from "./scan-gray";

/** In pixels; right and bottom are outside. */
export type Patch = { left: number; top: number; right: number; bottom: number };

/** A byte per pixel: 1 where there is ink. */
export type Ink = { width: number; height: number; data: Uint8Array };

const DARK = 212;

/** Pixels that are dark together with those around them: noise is not. */
export function inkIn({ width, height, data }: Gray): Ink {
  const across = new Uint16Array(data.length);
  for (let at = 1; at < data.length - 1; at++) across[at] = (data[at - 1] ?? 255) + (data[at] ?? 255) + (data[at + 1] ?? 255);
  const ink = new Uint8Array(data.length);
  for (let at = width; at < data.length - width; at++)
    if ((across[at - width] ?? 0) + (across[at] ?? 0) + (across[at + width] ?? 0) < DARK * 9) ink[at] = 1;
  return { width, height, data: ink };
}

export function erase(ink: Ink, { left, top, right, bottom }: Patch): void {
  for (let y = Math.max(0, top); y < Math.min(ink.height, bottom); y++)
    ink.data.fill(0, y * ink.width + Math.max(0, left), y * ink.width + Math.min(ink.width, right));
}

/** Ink per row of a patch. */
export function rowsOf({ width, data }: Ink, { left, top, right, bottom }: Patch): Uint32Array {
  const counts = new Uint32Array(Math.max(0, bottom - top));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) counts[y - top] = (counts[y - top] ?? 0) + (data[y * width + x] ?? 0);
  return counts;
}

/** Ink per column of a patch. */
export function columnsOf({ width, data }: Ink, { left, top, right, bottom }: Patch): Uint32Array {
  const counts = new Uint32Array(Math.max(0, right - left));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) counts[x - left] = (counts[x - left] ?? 0) + (data[y * width + x] ?? 0);
  return counts;
}

/** Stretches of a profile that are not zero, as [start, end). */
export function stretches(counts: ArrayLike<number>): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let index = 0; index <= counts.length; index++) {
    const on = (counts[index] ?? 0) > 0;
    if (on && start < 0) start = index;
    if (!on && start >= 0) {
      found.push([start, index]);
      start = -1;
    }
  }
  return found;
}
