/** A picture of an OFD page: its characters, lines and pictures as SVG, in which nothing runs and nothing is fetched. */
import { heightOf, widthOf } from "./layout-page";
import { pagesOf } from "./ofd";
import { MILLIMETRE } from "./ofd-numbers";
import type { Drawn } from "./ofd-objects";
import type { Sheet } from "./ofd-page";
import type { OfdResources } from "./ofd-resources";
import { Package } from "./office";
import { Unreadable } from "./problems";

const ASCENT = 0.88;
const MOST_PICTURES = 20;
const MOST_BYTES = 12 * 2 ** 20;

const n = (value: number): string => String(Math.round(value * 100) / 100);
/** Control characters and halves of pairs are none of XML's. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd").replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** Throws Unreadable where the file is damaged or has no such page. */
export async function drawOfdPage(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const ofd = await Package.open(bytes);
  for await (const page of pagesOf(ofd)) {
    if (page.number === number) return Buffer.from(await svgOf(ofd, page.sheet, page.drawn, page.resources));
  }
  throw new Unreadable("damaged");
}

async function svgOf(ofd: Package, sheet: Sheet, drawn: Drawn, resources: OfdResources): Promise<string> {
  const [left = 0, top = 0, width = 210, height = 297] = sheet;
  const [w, h] = [width * MILLIMETRE, height * MILLIMETRE];
  const pictures = await picturesOf(ofd, drawn, resources);
  const shift = `translate(${n(-left * MILLIMETRE)} ${n(-top * MILLIMETRE)})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(w)}" height="${n(h)}" viewBox="0 0 ${n(w)} ${n(h)}">`,
    `<rect width="100%" height="100%" fill="#fff"/><g transform="${shift}">`,
    ...pictures,
    `<g stroke="#000" stroke-width="0.6">${drawn.rules.map(lineOf).join("")}</g>`,
    `<g font-family="SimSun, Songti SC, Noto Serif CJK SC, serif">${drawn.glyphs.map(textOf).join("")}</g>`,
    "</g></svg>",
  ].join("\n");
}

const lineOf = ({ upright, at, from, to }: Drawn["rules"][number]): string =>
  upright
    ? `<line x1="${n(at)}" y1="${n(from)}" x2="${n(at)}" y2="${n(to)}"/>`
    : `<line x1="${n(from)}" y1="${n(at)}" x2="${n(to)}" y2="${n(at)}"/>`;

/** A character in its box; turned ones about the corner at which their own line begins. */
function textOf({ text, box, angle }: Drawn["glyphs"][number]): string {
  const [left, top, right, bottom] = box;
  const size = angle % 180 === 0 ? heightOf(box) : widthOf(box);
  const [x, y] =
    angle === 90
      ? [right - ASCENT * size, top]
      : angle === 180
        ? [right, bottom - ASCENT * size]
        : angle === 270
          ? [left + ASCENT * size, bottom]
          : [left, top + ASCENT * size];
  const turn = angle === 0 ? "" : ` transform="rotate(${angle} ${n(x)} ${n(y)})"`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${turn}>${escaped(text)}</text>`;
}

/** Pictures that browsers show, as far as they are not too many or too large. */
async function picturesOf(ofd: Package, { images }: Drawn, { pictures }: OfdResources): Promise<string[]> {
  const shown: string[] = [];
  let left = MOST_BYTES;
  for (const { resource, box } of images.slice(0, MOST_PICTURES)) {
    const bytes = await ofd.read(pictures.get(resource) ?? "");
    const type = bytes && typeOf(bytes);
    if (!bytes || !type || bytes.length > left) continue;
    left -= bytes.length;
    const data = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
    shown.push(
      `<image x="${n(box[0])}" y="${n(box[1])}" width="${n(widthOf(box))}" height="${n(heightOf(box))}" preserveAspectRatio="none" href="${data}"/>`,
    );
  }
  return shown;
}

const typeOf = (bytes: Uint8Array): string | null =>
  bytes[0] === 0x89 && bytes[1] === 0x50 ? "image/png" : bytes[0] === 0xff && bytes[1] === 0xd8 ? "image/jpeg" : null;
