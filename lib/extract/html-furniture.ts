/** What of a page is not its article: hidden parts, and the furniture of the site around the one report. */

import type { Styles } from "./html-style";
import { attributeOf, type Element, isElement, type Weight } from "./html-tree";

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
  "rt",
  "rp",
  "rtc",
]);

/** Elements whose content is no text of the page. */
export const isNeverShown = (element: Element): boolean => NOT_SHOWN.has(element.tagName);

export function isHidden(element: Element, styles: Styles): boolean {
  if (isNeverShown(element) || attributeOf(element, "hidden") !== undefined) return true;
  return styles.property(element, "display") === "none" || isUnseen(element);
}

/**
 * Crossed out, or letters that are there but not to be seen. Parts of a table keep their place all the same; around other
 * elements such a style may belong to a script that shows them when they are scrolled to.
 */
function isUnseen(element: Element): boolean {
  if (element.attrs.length === 0 || TABLE_PARTS.has(element.tagName)) return false;
  const style = attributeOf(element, "style");
  return style !== undefined && (CROSSED.test(style) || (UNSEEN.test(style) && !element.childNodes.some(isElement)));
}

const TABLE_PARTS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "body"]);
const CROSSED = /line-through|mso-hide\s*:\s*all/i;
const UNSEEN = /visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?!\.?\d*[1-9])|(?<![-\w])(?:left|top)\s*:\s*-\d{4}/i;

const ROLES = new Set(["navigation", "contentinfo", "complementary", "search", "menu", "menubar"]);
const TAGS = new Set(["nav", "footer", "aside"]);
const WORDS =
  "nav|navbar|navi|navigation|menu|submenu|footer|foot|bottom|copyright|breadcrumbs?|crumbs?|sidebar|share|bdshare|toolbar|recommend|related|pager|pagination|login|qrcode|friendlinks?|dropdown";
const FURNITURE = new RegExp(`(?:^|[^a-z])(?:${WORDS})(?:$|[^a-z])`);

/** Which elements are named as furniture; pages give the same few names to thousands of elements. */
export class Furniture {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly page: Weight) {}

  /**
   * Named as furniture, or mostly links other than figures that lead to their lists. What holds a large part of the page, or a
   * table of figures, is never furniture, whatever its name.
   */
  has(element: Element): boolean {
    const { page } = this;
    const weight = element.facts;
    if (UNDIVIDED.has(element.tagName) || (weight.links < 3 && !this.isNamed(element))) return false;
    const plain = weight.text - weight.linked;
    const isLarge = plain > 0.3 * (page.text - page.linked) || weight.text > 0.5 * page.text || weight.figures >= REPORT;
    const isMostlyLinks = weight.linked > 0.6 * weight.text && weight.figures * 2 < weight.links;
    return !isLarge && (isMostlyLinks || this.isNamed(element));
  }

  private isNamed(element: Element): boolean {
    if (TAGS.has(element.tagName)) return true;
    if (element.attrs.length === 0) return false;
    return ROLES.has(attributeOf(element, "role") ?? "") || this.isNamedBy(wordsOf(element));
  }

  private isNamedBy(words: string): boolean {
    if (words === "") return false;
    const known = this.known.get(words);
    if (known !== undefined) return known;
    // With a space where a capital begins a word.
    const isNamed = FURNITURE.test(words.replace(/[a-z](?=[A-Z])/g, "$& ").toLowerCase());
    this.known.set(words, isNamed);
    return isNamed;
  }
}

/** Class and id. */
function wordsOf(element: Element): string {
  const [names = "", id] = [attributeOf(element, "class"), attributeOf(element, "id")];
  return id ? `${names} ${id}` : names;
}

/** Parts of what is judged as a whole. */
const UNDIVIDED = new Set(["td", "th", "a"]);
/** So many cells with figures are a table of a report. */
const REPORT = 10;

/** A line that only says where in the site the page stands. */
export const isCrumbs = (text: string): boolean =>
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?位置[：:是]/.test(text.replace(/\s/g, "")) && text.length < 120;
