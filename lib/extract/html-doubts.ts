/** Figures of a page that may not be what its reader sees: shown as something else than text, hidden, or added to by a style. */
import type { Styles } from "./html-style";
import { attributeOf, type Element, isElement, parentOf, plainText } from "./html-tree";

/** A figure, or nothing at all; of words a part less is no other number. */
const FIGURE = /^[-+—–/\d０-９.,，．%％\s]*$/;

type Page = { styles: Styles; isHidden: (element: Element) => boolean };

/** Whether the text that was read from a cell may be another figure than the page shows. */
export function isDoubtful(cell: Element, text: string, page: Page): boolean {
  if (!FIGURE.test(text)) return false;
  const row = parentOf(cell);
  return isVeiled(cell, page.styles) || (row !== null && isVeiled(row, page.styles)) || holdsDoubt(cell, page);
}

function holdsDoubt(element: Element, page: Page): boolean {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (showsMore(child)) return true;
    if (!page.isHidden(child) && (isVeiled(child, page.styles) || holdsDoubt(child, page))) return true;
  }
  return false;
}

/** `-` is in the names of elements that scripts draw. */
const showsMore = (element: Element): boolean =>
  SHOWING.has(element.tagName) ? !isSpacer(element) : isOpenField(element) || element.tagName.includes("-");

const SHOWING = new Set("img svg canvas math script iframe object embed video meter progress".split(" "));

/** Pictures of a point, by which pages keep things apart. */
const isSpacer = (picture: Element): boolean =>
  ["width", "height"].some((name) => /^[0-2](?:px)?$/.test(attributeOf(picture, name)?.trim() ?? ""));

/** Fields that show no text of their own. */
export const WORDLESS = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|range|color)$/i;

/** A saved page keeps neither what was chosen from a list nor what a script filled into a field that states no value. */
function isOpenField(field: Element): boolean {
  if (field.tagName === "select") return optionsOf(field).length !== 1;
  if (field.tagName === "textarea") return plainText(field).trim() === "";
  if (field.tagName !== "input") return false;
  return attributeOf(field, "value") === undefined && !WORDLESS.test(attributeOf(field, "type") ?? "text");
}

/** Also those in groups. */
export const optionsOf = (list: Element): Element[] =>
  list.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === "optgroup" ? child.childNodes.filter(isElement) : child.tagName === "option" ? [child] : [],
    );

/** Seen differently from how it is written, or perhaps not at all. */
function isVeiled(element: Element, styles: Styles): boolean {
  if (styles.addsText(element)) return true;
  if (element.facts.text === 0) return false;
  if (styles.mayHide(element)) return true;
  if (element.attrs.length === 0) return false;
  if (element.tagName === "bdo") return true;
  const style = attributeOf(element, "style");
  if (style !== undefined && (VEILED.test(style) || (CLIPPING.test(style) && NO_SIZE.test(style)))) return true;
  return isWhite(element, style) && !isOnColour(element);
}

const VEILED =
  /visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?!\.?\d*[1-9])|line-through|(?<![-\w])clip(?:-path)?\s*:|text-indent\s*:\s*-\d{3}|row-reverse|(?<![-\w])order\s*:|bidi-override/i;
const CLIPPING = /overflow\s*:\s*hidden/i;
const NO_SIZE = /(?<![-\w])(?:width|height)\s*:\s*0(?!\.?\d*[1-9])/i;
const WHITE = /^(?:white|#fff|#ffffff|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255\b.*)$/i;

function isWhite(element: Element, style: string | undefined): boolean {
  const stated = style === undefined ? undefined : /(?<![-\w])color\s*:\s*([^;]+)/i.exec(style)?.[1];
  const colour = stated ?? attributeOf(element, "color");
  return colour !== undefined && WHITE.test(colour.replace(/!important/i, "").trim());
}

/** Heads of tables stand white on a colour; which, a class may say. */
function isOnColour(element: Element): boolean {
  for (let at: Element | null = element; at && at.tagName !== "body"; at = parentOf(at)) {
    if (attributeOf(at, "bgcolor") !== undefined || /background/i.test(attributeOf(at, "style") ?? "")) return true;
    if (attributeOf(at, "class") !== undefined) return true;
  }
  return false;
}
