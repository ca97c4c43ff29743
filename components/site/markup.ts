/** Elements of React as HTML, for parts of a page that no script touches: plain elements, and components that are functions of their props. */
import { Fragment, isValidElement, type ReactNode } from "react";

/** Whatever is not here and is no `aria-` or `data-` is refused rather than written wrong. */
const NAMES = new Set([
  "className",
  "colSpan",
  "href",
  "hrefLang",
  "id",
  "lang",
  "role",
  "rowSpan",
  "scope",
  "tabIndex",
  "title",
]);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");

/** Where a mark stands on its line, and how long it is. */
const PLACES: ReadonlySet<string> = new Set(["left", "right", "width"]);

/** Lengths are written out: to a bare number React adds a unit of its own. */
function styleOf(style: unknown): string {
  const places = Object.entries(style ?? {}).map(([name, value]) => {
    if (!PLACES.has(name) || typeof value !== "string" || value.trim() !== value || value === "")
      throw new Error(`Markup cannot hold the style ${name}`);
    return `${name}:${value}`;
  });
  return places.join(";");
}

function attributeOf([name, value]: [string, unknown]): string {
  if (name === "children" || value === undefined || value === null) return "";
  if (name === "style") return ` style="${escaped(styleOf(value))}"`;
  const isFree = /^(?:aria|data)-[a-z-]+$/.test(name);
  const isText = typeof value === "string" || typeof value === "number" || (isFree && typeof value === "boolean");
  if (!isText || !(isFree || NAMES.has(name))) throw new Error(`Markup cannot hold ${name}`);
  return ` ${name === "className" ? "class" : name}="${escaped(String(value))}"`;
}

/** @throws where something in it has a state, an effect or a handler, or is an attribute not met before. */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(markupOf).join("");
  // What is not an element by now is a promise or another iterable: of those a table has none.
  if (!isValidElement<Readonly<Record<string, unknown>> & { children?: ReactNode }>(node))
    throw new Error("Markup holds elements");
  const { type, props } = node;
  if (type === Fragment) return markupOf(props.children);
  // A component of React is one of these or a function of its props.
  if (typeof type === "function") return markupOf((type as (props: unknown) => ReactNode)(props));
  if (typeof type !== "string") throw new Error("Markup holds plain elements");
  const tag = `${type}${Object.entries(props).map(attributeOf).join("")}`;
  return type === "br" ? `<${tag}/>` : `<${tag}>${markupOf(props.children)}</${type}>`;
}
