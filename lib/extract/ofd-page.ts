/** One page of an OFD file. */
import { heightOf, type Page, widthOf } from "./layout-page";
import { turnUpright } from "./layout-turn";
import type { Recogniser } from "./ocr";
import { MILLIMETRE, numbersIn } from "./ofd-numbers";
import type { Drawn } from "./ofd-objects";
import { type OfdResources, textIn } from "./ofd-resources";
import type { Package } from "./office";
import { readScan } from "./scan";
import { picturesIn } from "./scan-picture";
import type { XmlElement } from "./xml";

/** A sheet: where it begins and how large it is, in millimetres. */
export type Sheet = readonly number[];
export const A4: Sheet = [0, 0, 210, 297];

export function sheetIn(area: XmlElement | undefined): Sheet | null {
  const box = numbersIn(textIn(area, "PhysicalBox"));
  return box.length === 4 ? box : null;
}

export function pageOf(number: number, [left = 0, top = 0, width = 210, height = 297]: Sheet, drawn: Drawn): Page {
  const [dx, dy] = [left * MILLIMETRE, top * MILLIMETRE];
  const size = { number, width: width * MILLIMETRE, height: height * MILLIMETRE };
  if (dx === 0 && dy === 0) return turnUpright({ ...size, glyphs: drawn.glyphs, rules: drawn.rules });
  return turnUpright({
    ...size,
    glyphs: drawn.glyphs.map(({ box, ...glyph }) => ({ ...glyph, box: [box[0] - dx, box[1] - dy, box[2] - dx, box[3] - dy] })),
    rules: drawn.rules.map((rule) => {
      const [along, across] = rule.upright ? [dy, dx] : [dx, dy];
      return { ...rule, at: rule.at - across, from: rule.from - along, to: rule.to - along };
    }),
  });
}

export const isPicture = ({ glyphs, images }: Drawn): boolean => glyphs.length === 0 && images.length > 0;

/** Reads the largest picture of a page that has no text; null where it cannot be decoded. */
export async function readPicture(
  ofd: Package,
  { pictures }: OfdResources,
  { images }: Drawn,
  number: number,
  recognise: Recogniser,
): Promise<Page | null> {
  const [largest] = images.toSorted((a, b) => widthOf(b.box) * heightOf(b.box) - widthOf(a.box) * heightOf(a.box));
  const bytes = await ofd.read(pictures.get(largest?.resource ?? "") ?? "");
  const [picture] = (bytes && (await picturesIn(bytes, 1))) ?? [];
  if (!largest || !picture) return null;
  const page = await readScan(picture.gray, widthOf(largest.box) / picture.gray.width, number, recognise);
  const [dx, dy] = largest.box;
  return {
    ...page,
    shown: (box) => {
      const [left, top, right, bottom] = page.shown(box);
      return [left + dx, top + dy, right + dx, bottom + dy];
    },
  };
}
