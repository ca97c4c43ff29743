/** A picture in shades of grey, and what is done to it before anything is read: even light, straight lines. */

/** `data` has a byte per pixel, row by row; 0 is black. */
export type Gray = { width: number; height: number; data: Uint8Array };

const TILE = 32;

/** Makes paper white everywhere, so that one threshold for ink serves the whole page. */
export function evenLight(gray: Gray): Gray {
  const [columns, rows] = [Math.ceil(gray.width / TILE), Math.ceil(gray.height / TILE)];
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) paper[row * columns + column] = paperIn(gray, column * TILE, row * TILE);
  const data = new Uint8Array(gray.data.length);
  const across = steps(gray.width, columns);
  const down = steps(gray.height, rows);
  for (let y = 0, at = 0; y < gray.height; y++) {
    const [row, below, fy] = [(down.from[y] ?? 0) * columns, (down.to[y] ?? 0) * columns, down.share[y] ?? 0];
    for (let x = 0; x < gray.width; x++, at++) {
      const [left, right, fx] = [across.from[x] ?? 0, across.to[x] ?? 0, across.share[x] ?? 0];
      const upper = (paper[row + left] ?? 255) * (1 - fx) + (paper[row + right] ?? 255) * fx;
      const lower = (paper[below + left] ?? 255) * (1 - fx) + (paper[below + right] ?? 255) * fx;
      data[at] = Math.min(255, ((gray.data[at] ?? 255) * 255) / (upper * (1 - fy) + lower * fy));
    }
  }
  return { ...gray, data };
}

/** Between which two tiles each pixel lies, and how far on the way. */
function steps(length: number, tiles: number): { from: Int32Array; to: Int32Array; share: Float32Array } {
  const found = { from: new Int32Array(length), to: new Int32Array(length), share: new Float32Array(length) };
  for (let at = 0; at < length; at++) {
    const place = Math.max(0, Math.min(tiles - 1, at / TILE - 0.5));
    found.from[at] = Math.floor(place);
    found.to[at] = Math.min(tiles - 1, Math.floor(place) + 1);
    found.share[at] = place - Math.floor(place);
  }
  return found;
}

/** The middle shade of the paper in a tile, if it shows any: nearly half of its pixels are lighter. */
function paperIn(gray: Gray, left: number, top: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = top; y < Math.min(top + TILE, gray.height); y += 2)
    for (let x = left; x < Math.min(left + TILE, gray.width); x += 2) {
      const shade = gray.data[y * gray.width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
      total++;
    }
  let seen = 0;
  for (let shade = 255; shade > 0; shade--) {
    seen += counts[shade] ?? 0;
    if (seen > total * 0.45) return Math.max(shade, DARKEST_PAPER);
  }
  return 255;
}

const DARKEST_PAPER = 96;

const SPECK = 190;

/** Dust, black on paper or white on ink: a pixel unlike all eight around it becomes as they are. */
export function withoutDust({ width, height, data }: Gray): Gray {
  const clean = data.slice();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const shade = data[at] ?? 255;
      if (shade > SPECK) continue;
      const [above, below] = [at - width, at + width];
      const lightest = Math.min(
        Math.min(data[above - 1] ?? 255, data[above] ?? 255, data[above + 1] ?? 255, data[at - 1] ?? 255),
        Math.min(data[at + 1] ?? 255, data[below - 1] ?? 255, data[below] ?? 255, data[below + 1] ?? 255),
      );
      if (lightest - shade > 40) clean[at] = lightest;
    }
  return { width, height, data: clean };
}

/** Columns become rows, so that what is written for level lines serves upright ones. */
export function transposed({ width, height, data }: Gray): Gray {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 255;
  return { width: height, height: width, data: turned };
}

/** Turned clockwise by a small angle in radians around its middle; what comes in from outside is white. */
export function rotated({ width, height, data }: Gray, angle: number): Gray {
  const [cos, sin, cx, cy] = [Math.cos(angle), Math.sin(angle), width / 2, height / 2];
  const turned = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = cos * (x - cx) + sin * (y - cy) + cx;
      const sy = -sin * (x - cx) + cos * (y - cy) + cy;
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const [fx, fy, at] = [sx - x0, sy - y0, y0 * width + x0];
      const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
      const lower = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
      turned[y * width + x] = upper * (1 - fy) + lower * fy;
    }
  return { width, height, data: turned };
}
