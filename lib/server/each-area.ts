/** Work that is done for one area after the other. */

let said = "";

/** Once, however often it is met again. */
export function sayOnce(text: string): void {
  if (text !== said) process.stderr.write(`${text}\n`);
  said = text;
}

/** In words: an error of the network may have only a code. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? error.message || ("code" in error ? String(error.code) : error.name) : String(error);

/**
 * What breaks in one area is said, and keeps no other waiting; that it is still to be done is known, and it is tried again.
 * Returns whether nothing broke.
 */
export async function inEachArea<Area>(
  areas: Iterable<Area>,
  idOf: (area: Area) => string,
  work: (area: Area) => Promise<unknown>,
): Promise<boolean> {
  let isWhole = true;
  for (const area of areas)
    await work(area).catch((error: unknown) => {
      isWhole = false;
      sayOnce(`Area ${idOf(area)} is left out for now: ${causeOf(error)}`);
    });
  return isWhole;
}
