/** The links of a page, as a browser would follow them. */
import { decode } from "./decode";
import { attributeOf, elementsIn, parseTree, plainText } from "./html-tree";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";

export type Link = { url: string; text: string };

/** In the order of the page; none where it is no page or too large for one. @param base its own address. */
export function linksIn(bytes: Uint8Array, base: string): readonly Link[] {
  if (bytes.length > LIMITS.markupBytes) return [];
  try {
    return elementsIn(parseTree(decode(bytes).text)).flatMap((element) => {
      const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
      if (href === undefined || !URL.canParse(href, base)) return [];
      const text = `${attributeOf(element, "title") ?? ""} ${plainText(element)}`.replace(/\s+/g, " ").trim();
      return [{ url: new URL(href, base).href, text }];
    });
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
