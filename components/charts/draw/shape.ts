/** A drawing as plain data: what React puts on a page and what a file of SVG holds are made of the same shapes. */
export type Shape = {
  tag: "g" | "path" | "line" | "rect" | "text" | "a" | "title";
  attributes?: Readonly<Record<string, string | number | undefined>>;
  children?: readonly (Shape | string)[];
};

export type Drawn = { width: number; height: number; shapes: readonly Shape[] };

export const SIZE = 12;

/** About how wide a text is drawn: Chinese characters are square, “%” nearly, others a little over half as wide. */
export const widthOf = (text: string, size = SIZE): number =>
  [...text].reduce((width, letter) => width + size * (letter > "\u2e80" ? 1 : letter === "%" ? 0.95 : 0.6), 0);

/** A name that is longer than its column is cut. */
export function cut(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  let short = name;
  while (short.length > 1 && widthOf(`${short}…`) > width) short = short.slice(0, -1);
  return `${short}…`;
}

/** A tenth of a pixel is as fine as a screen shows; more digits would only make files differ. */
export const px = (value: number): number => Math.round(value * 10) / 10;

type Attributes = NonNullable<Shape["attributes"]>;

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): Shape => ({
  tag: "line",
  attributes: { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), stroke: "var(--hairline)", ...attributes },
});

export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes = {}): Shape => ({
  tag: "rect",
  attributes: { x: px(x), y: px(y), width: px(width), height: px(height), ...attributes },
});

export const path = (d: string, attributes: Attributes = {}): Shape => ({ tag: "path", attributes: { d, ...attributes } });

export const text = (x: number, y: number, content: string, attributes: Attributes = {}): Shape => ({
  tag: "text",
  attributes: { x: px(x), y: px(y), fontSize: SIZE, fill: "var(--ink)", ...attributes },
  children: [content],
});

/** A shape that leads somewhere, is reached by key and says what it is. */
export const linked = (href: string | undefined, title: string, shapes: readonly Shape[]): Shape => {
  const children: readonly Shape[] = [{ tag: "title", children: [title] }, ...shapes];
  return href === undefined ? { tag: "g", children } : { tag: "a", attributes: { href, "aria-label": title }, children };
};

/** Round numbers along an axis from 0 to a little over `top`: at most five steps, of whole numbers where nothing else is counted. */
export function ticksTo(top: number, isWhole = false): readonly number[] {
  if (top <= 0) return [0, 1];
  const rough = top / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].filter((one) => !isWhole || Number.isInteger(one * size));
  const step = isWhole && rough < 1 ? 1 : (steps.find((one) => one * size >= rough) ?? 10) * size;
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
