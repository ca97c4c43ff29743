/** Picture files → shades of grey, page by page. The decoder is optional to install. */

import { Unreadable } from "./problems";
import type { Gray } from "./scan-gray";

/** A page of a picture file; `scale` is points per pixel. */
export type Picture = { gray: Gray; scale: number };

const MOST_PIXELS = 60_000_000;
/** Pixels across below which a page is enlarged, and above which it is reduced, before it is read. */
const NARROWEST = 1400;
const WIDEST = 2600;
/** Dots per inch below which a statement is a screen's or a default, not a scanner's. */
const COARSEST = 100;
const A4 = { width: 595.28, height: 841.89 };

const decoder = () => import("sharp").catch(() => null);

/** The pages of a PNG, JPEG, TIFF, GIF, WebP or BMP; null where no decoder is installed. Throws Unreadable for a damaged file. */
export async function picturesIn(bytes: Uint8Array, mostPages: number): Promise<Picture[] | null> {
  const sharp = await decoder();
  if (!sharp) return null;
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true } as const;
  try {
    const { pages = 1 } = await sharp.default(bytes, options).metadata();
    const pictures: Picture[] = [];
    for (let page = 0; page < Math.min(pages, mostPages); page++) {
      const upright = sharp
        .default(bytes, { ...options, page })
        .rotate()
        .flatten({ background: "#fff" })
        .grayscale();
      const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
      const { density } = await sharp.default(bytes, { ...options, page }).metadata();
      const gray: Gray = { width: info.width, height: info.height, data: firstChannel(data, info.channels) };
      pictures.push(await enlarged(gray, pointsPerPixel(info.width, info.height, density)));
    }
    return pictures;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged");
  }
}

const firstChannel = (data: Uint8Array, channels: number): Uint8Array =>
  channels === 1
    ? new Uint8Array(data)
    : Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] ?? 255);

/** A stated resolution counts where it makes a page of it; else the picture is taken for A4, lying where it is that wide. */
function pointsPerPixel(width: number, height: number, density: number | undefined): number {
  const stated = density && density >= COARSEST ? 72 / density : 0;
  const points = width * stated;
  if (points >= 400 && points <= 1300 && height * stated <= 2000) return stated;
  const isLying = width / height > 1.2 && width / height < 1.7;
  return (isLying ? A4.height : A4.width) / width;
}

/** Enlarges small pictures and reduces large ones to the size at which characters are read best. */
export async function enlarged(gray: Gray, scale: number): Promise<Picture> {
  const sharp = await decoder();
  const across = Math.min(gray.width, gray.height);
  const factor = across < NARROWEST ? Math.min(3, NARROWEST / across) : across > WIDEST ? WIDEST / across : 1;
  if (factor === 1 || !sharp) return { gray, scale };
  const width = Math.round(gray.width * factor);
  const resized = sharp
    .default(gray.data, { raw: { width: gray.width, height: gray.height, channels: 1 } })
    .resize({ width, kernel: "cubic" })
    .grayscale()
    .raw();
  const { data, info } = await resized.toBuffer({ resolveWithObject: true });
  return {
    gray: { width: info.width, height: info.height, data: firstChannel(data, info.channels) },
    scale: (scale * gray.width) / info.width,
  };
}
