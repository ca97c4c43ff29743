/** What of a page is not its article: hidden parts, and the furniture of the site around the one report. */

import type { Styles } from "./html-style";
import { attributeOf, type Element, plainText } from "./html-tree";

/** What an element holds, counted over everything below it: characters, those within links, links, tables, table cells with a figure. */
export type Weight = { text: number; linked: number; links: number; tables: number; figures: number };

const NOT_SHOWN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
]);

/** Weights of all elements of a page, which are given in the order of the source. */
export function weigh(all: readonly Element[]): ReadonlyMap<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const elements = all.filter((element) => !NOT_SHOWN.has(element.tagName));
  for (const element of elements) weights.set(element, { text: ownLength(element), linked: 0, links: 0, tables: 0, figures: 0 });
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (!element) continue;
    const weight = weights.get(element);
    const parent = element.parentNode && "tagName" in element.parentNode ? weights.get(element.parentNode) : undefined;
    if (!weight || !parent) continue;
    const isLink = element.tagName === "a" && attributeOf(element, "href") !== undefined;
    parent.text += weight.text;
    parent.linked += isLink ? weight.text : weight.linked;
    parent.links += weight.links + (isLink ? 1 : 0);
    parent.tables += weight.tables + (element.tagName === "table" ? 1 : 0);
    parent.figures += weight.figures + (isFigure(element, weight) ? 1 : 0);
  }
  return weights;
}

function ownLength(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) if (node.nodeName === "#text" && "value" in node) length += node.value.trim().length;
  return length;
}

const isFigure = (element: Element, weight: Weight): boolean =>
  element.tagName === "td" && weight.text > 0 && weight.text < 10 && /^[\s\u00a0]*[-+\d/]/.test(plainText(element));

/** Elements whose content is no text of the page. */
export const isNeverShown = (element: Element): boolean => NOT_SHOWN.has(element.tagName);

export function isHidden(element: Element, styles: Styles): boolean {
  if (isNeverShown(element) || attributeOf(element, "hidden") !== undefined) return true;
  return styles.property(element, "display") === "none";
}

const ROLES = new Set(["navigation", "contentinfo", "complementary", "search", "menu", "menubar"]);
const TAGS = new Set(["nav", "footer", "aside"]);
const WORDS =
  "nav|navbar|navi|navigation|menu|submenu|footer|foot|bottom|copyright|breadcrumbs?|crumbs?|sidebar|share|bdshare|toolbar|recommend|related|pager|pagination|login|qrcode|friendlinks?|dropdown";
const FURNITURE = new RegExp(`(?:^|[^a-z])(?:${WORDS})(?:$|[^a-z])`);

function isNamed(element: Element): boolean {
  if (TAGS.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return ROLES.has(attributeOf(element, "role") ?? "") || FURNITURE.test(wordsOf(element));
}

/** Class and id in small letters, with a space where a capital begins a word. */
function wordsOf(element: Element): string {
  const [names, id] = [attributeOf(element, "class"), attributeOf(element, "id")];
  return names || id ? `${names ?? ""} ${id ?? ""}`.replace(/[a-z](?=[A-Z])/g, "$& ").toLowerCase() : "";
}

/** Parts of what is judged as a whole. */
const UNDIVIDED = new Set(["td", "th", "a"]);
/** So many cells with figures are a table of a report. */
const REPORT = 10;

/**
 * Named as furniture, or mostly links other than figures that lead to their lists. What holds a large part of the page, or a table of figures, is never furniture,
 * whatever its name.
 */
export function isFurniture(element: Element, weight: Weight, page: Weight): boolean {
  if (UNDIVIDED.has(element.tagName) || (weight.links < 3 && !isNamed(element))) return false;
  const plain = weight.text - weight.linked;
  const isLarge = plain > 0.3 * (page.text - page.linked) || weight.text > 0.5 * page.text || weight.figures >= REPORT;
  const isMostlyLinks = weight.linked > 0.6 * weight.text && weight.figures * 2 < weight.links;
  return !isLarge && (isNamed(element) || isMostlyLinks);
}

/** A line that only says where in the site the page stands. */
export const isCrumbs = (text: string): boolean =>
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?位置[：:是]/.test(text.replace(/\s/g, "")) && text.length < 120;
