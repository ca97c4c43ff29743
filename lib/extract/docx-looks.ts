/** What of the looks of letters decides on how they are read. */
import { NOTHING } from "./office";
import { childOf, elementsOf, type XmlElement } from "./xml";

/** The styles of a Word file under the names by which paragraphs and runs refer to them. */
export type WordStyles = ReadonlyMap<string, XmlElement>;

export function stylesIn(root: XmlElement | undefined): WordStyles {
  const styles = elementsOf(childOf(root, "styles") ?? NOTHING).filter(({ name }) => name === "style");
  return new Map(styles.map((style) => [style.attributes.styleId ?? "", style]));
}

/** Hidden or crossed out. */
const UNSEEN = ["vanish", "strike", "dstrike"];
/** Styles are based on each other no further than this. */
const DEEPEST = 20;

/** What a run does not state itself holds by its style, or by that of its paragraph, or by what these are based on. */
export class Looks {
  constructor(private readonly styles: WordStyles) {}

  /** Of a run and its paragraph the properties. */
  isUnseen(run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    return UNSEEN.some((name) => isOn(this.find(name, run, paragraph)));
  }

  isRaised(run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    return this.find("vertAlign", run, paragraph)?.attributes.val === "superscript";
  }

  private find(name: string, run: XmlElement | undefined, paragraph: XmlElement | undefined): XmlElement | undefined {
    const own = childOf(run, name);
    if (own || this.styles.size === 0) return own;
    return this.inStyle(name, childOf(run, "rStyle")) ?? this.inStyle(name, childOf(paragraph, "pStyle"));
  }

  private inStyle(name: string, reference: XmlElement | undefined, depth = 0): XmlElement | undefined {
    const style = this.styles.get(reference?.attributes.val ?? "");
    if (!style || depth > DEEPEST) return undefined;
    return childOf(childOf(style, "rPr"), name) ?? this.inStyle(name, childOf(style, "basedOn"), depth + 1);
  }
}

/** True where a property stands and is not switched off. */
const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !["0", "false", "off"].includes(property.attributes.val ?? "1");
