/** Drawings as PNG, for what shows no SVG: previews of links. */

const sharp = () => import("sharp").then((module) => module.default).catch(() => null);

/** Null where the decoder of pictures, which is optional, is not installed. */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const draw = await sharp();
  return draw && new Uint8Array(await draw(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer());
}

const letter = (one: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="28">${one}</text></svg>`;

let letters: Promise<boolean> | undefined;

/** Whether this machine has a font with Chinese characters: without one they all look like a character that no font has. */
export function hasLetters(): Promise<boolean> {
  letters ??= Promise.all([drawPng(letter("区")), drawPng(letter("\ue000"))]).then(
    ([known, unknown]) => known !== null && unknown !== null && !Buffer.from(known).equals(unknown),
    () => false,
  );
  return letters;
}

/** Whether pictures can be drawn at all. */
export const canDrawPng = async (): Promise<boolean> => (await sharp()) !== null;
