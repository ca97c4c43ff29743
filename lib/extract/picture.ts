/** A picture of one page of a file, as it is shown beside what was read from it. */
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { sniff } from "./sniff";

export type Picture = { type: "image/png" | "image/svg+xml"; bytes: Uint8Array };

/** Pixels per point: 144 dots per inch, at which a table's figures can be read enlarged. */
const SCALE = 2;
const WIDEST = 1800;
const MOST_PIXELS = 60_000_000;

/**
 * Null where the format has no pages, or a program for it is not installed.
 * @param page from 1.
 */
export async function drawPicture(bytes: Uint8Array, page: number): Promise<Picture | null> {
  if (bytes.length === 0 || bytes.length > LIMITS.fileBytes) return null;
  const kind = await sniff(bytes);
  if (kind === "pdf") return png(await (await import("./pdf")).renderPage(bytes, page, SCALE));
  if (kind === "ofd") return { type: "image/svg+xml", bytes: await (await import("./ofd-picture")).drawOfdPage(bytes, page) };
  return kind === "picture" ? await scanned(bytes, page) : null;
}

const png = (bytes: Uint8Array): Picture => ({ type: "image/png", bytes });

/** A page of a scan, decoded and written anew: nothing of the file's own bytes goes on. */
async function scanned(bytes: Uint8Array, page: number): Promise<Picture | null> {
  const sharp = await import("sharp").catch(() => null);
  if (!sharp) return null;
  try {
    const picture = sharp
      .default(bytes, { page: page - 1, limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true })
      .rotate()
      .flatten({ background: "#fff" })
      .resize({ width: WIDEST, withoutEnlargement: true })
      .png({ compressionLevel: 8 });
    return png(new Uint8Array(await picture.toBuffer()));
  } catch {
    throw new Unreadable("damaged");
  }
}
