/** A drawing as the text of an SVG file. */
import type { Drawn, Shape } from "./shape";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** SVG writes most attributes with hyphens where React writes them in one word. */
const nameOf = (name: string): string =>
  name === "viewBox" ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const written = ({ tag, attributes = {}, children = [] }: Shape, isFile: boolean): string => {
  // What a test tells marks by says nothing in a file.
  const given = Object.entries(attributes).filter(
    ([name, value]) => value !== undefined && !(isFile && name.startsWith("data-")),
  );
  const named = given.map(([name, value]) => ` ${nameOf(name)}="${escaped(String(value))}"`).join("");
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : written(child, isFile))).join("");
  return inner === "" ? `<${tag}${named}/>` : `<${tag}${named}>${inner}</${tag}>`;
};

export const svgOf = (shape: Shape): string => written(shape, true);

/** Shapes as a page has them. */
export const writtenOf = (shapes: readonly Shape[]): string => shapes.map((shape) => written(shape, false)).join("");

/**
 * A file that stands alone: colours are written out, since no style sheet comes with it.
 * @param colours values of the custom properties (`--ink`) that the drawing uses.
 */
export function fileOf(drawn: Drawn, title: string, description: string, colours: Readonly<Record<string, string>>): string {
  const { width, height, shapes } = drawn;
  const body = shapes.map(svgOf).join("\n");
  const coloured = body.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => colours[name] ?? whole);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
<defs><pattern id="gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${colours["--ground"]}"/><line x1="0" y1="0" x2="0" y2="8" stroke="${colours["--rule"]}"/></pattern></defs>
<rect width="${width}" height="${height}" fill="${colours["--paper"]}"/>
${coloured}
</svg>
`;
}
