/** What a page's styles say about how an element is shown: as much of CSS as decides on hidden parts and drawn tables. */
import { attributeOf, type Element, parentOf, plainText } from "./html-tree";
import { LIMITS } from "./limits";

type Compound = { tag: string | null; id: string | null; classes: readonly string[] };
/** `table>tbody>tr`: each a child of the one before. */
type Chain = readonly Compound[];
/** Of the chains each stands somewhere within the one before. */
type Rule = { chains: readonly Chain[]; weight: number; declarations: string };

/** What is asked about. */
type Property = "display" | "grid-template-columns" | "grid-column" | "grid-row" | "grid-area" | "width";
const RELEVANT = /(?:^|;)\s*(?:display|grid-template-columns|grid-column|grid-row|grid-area|width)\s*:/i;
const SIMPLE = /^[a-z0-9*_.#-]+$/i;

/** The properties of an element, its own `style` first, then the rules of the page's style sheets. */
export class Styles {
  /** Rules under the last part of their selector. */
  private readonly rules: ReadonlyMap<string, readonly Rule[]>;

  /** `sheets` are the `style` elements of the page. */
  constructor(sheets: readonly Element[]) {
    const rules = new Map<string, Rule[]>();
    for (const rule of sheets.flatMap((sheet) => readSheet(plainText(sheet))).slice(0, LIMITS.styleRules)) {
      const key = keyOf(rule.chains.at(-1)?.at(-1));
      const known = rules.get(key);
      if (known) known.push(rule);
      else rules.set(key, [rule]);
    }
    this.rules = rules;
  }

  /** The value of a property as written; undefined where neither the element nor a rule sets it. */
  property(element: Element, name: Property): string | undefined {
    const style = element.attrs.length > 0 ? attributeOf(element, "style") : undefined;
    const own = style === undefined ? undefined : declared(style, name);
    if (own !== undefined || this.rules.size === 0) return own;
    let best: { weight: number; value: string } | undefined;
    for (const rule of this.candidates(element)) {
      if (best && rule.weight < best.weight) continue;
      const value = declared(rule.declarations, name);
      if (value !== undefined && matches(element, rule.chains)) best = { weight: rule.weight, value };
    }
    return best?.value;
  }

  private candidates(element: Element): Rule[] {
    const found: Rule[] = [];
    this.add(found, "*");
    this.add(found, element.tagName);
    const [names, id] = [attributeOf(element, "class"), attributeOf(element, "id")];
    if (names) for (const name of names.split(/\s+/)) this.add(found, `.${name}`);
    if (id) this.add(found, `#${id}`);
    return found;
  }

  private add(found: Rule[], key: string): void {
    for (const rule of this.rules.get(key) ?? []) found.push(rule);
  }
}

const keyOf = (compound: Compound | undefined): string =>
  compound?.id ? `#${compound.id}` : compound?.classes[0] ? `.${compound.classes[0]}` : (compound?.tag ?? "*");

/** Cheaper than taking every style apart. */
const MENTIONS: Readonly<Record<Property, RegExp>> = {
  display: /display/i,
  "grid-template-columns": /grid-template-columns/i,
  "grid-column": /grid-column/i,
  "grid-row": /grid-row/i,
  "grid-area": /grid-area/i,
  width: /width/i,
};

function declared(declarations: string, name: Property): string | undefined {
  if (declarations === "" || !MENTIONS[name].test(declarations)) return undefined;
  const found = declarations.split(";").filter(
    (line) =>
      line
        .slice(0, Math.max(0, line.indexOf(":")))
        .trim()
        .toLowerCase() === name,
  );
  const last = found.at(-1);
  return last
    ?.slice(last.indexOf(":") + 1)
    .replace(/!important/i, "")
    .trim()
    .toLowerCase();
}

/** Rules outside of @-blocks and within those that hold for the screen of a computer; others are for telephones or print. */
const readSheet = (css: string): Rule[] => readRules(withoutComments(css), 0);

/** In pixels, as most pages are made for. */
const SCREEN = 1280;

/** Whether a block holds there: `@media screen and (min-width: 769px)`. What else is asked of a screen leaves it open: no. */
function holdsOnScreen(prelude: string): boolean {
  const query = /^@media\s+(?:(?:only\s+)?(?:screen|all)\b)?(?:\s*and)?\s*((?:\([^()]*\)(?:\s*and\s*)?)*)$/i.exec(prelude.trim());
  if (!query) return false;
  return [...(query[1] ?? "").matchAll(/\(([^()]*)\)/g)].every(([, condition = ""]) => {
    const [, bound, pixels] = /^\s*(min|max)-(?:device-)?width\s*:\s*(\d{1,5})(?:\.\d{1,4})?px\s*$/i.exec(condition) ?? [];
    if (bound === undefined) return false;
    return bound.toLowerCase() === "min" ? Number(pixels) <= SCREEN : Number(pixels) >= SCREEN;
  });
}

/** Blocks stand within each other no deeper, and no longer line opens one. */
const [NESTED, LONGEST] = [4, 200];

function readRules(text: string, nested: number): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "{") {
      if (depth === 0) open = index;
      depth += 1;
    } else if (character === "}" && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const [prelude, content] = [text.slice(from, open), text.slice(open + 1, index)];
      const isBlock = nested < NESTED && prelude.length < LONGEST && holdsOnScreen(prelude);
      for (const rule of isBlock ? readRules(content, nested + 1) : readRule(prelude, content)) rules.push(rule);
      from = index + 1;
    }
  }
  return rules;
}

function withoutComments(css: string): string {
  return css
    .split("/*")
    .map((part, index) => (index === 0 ? part : part.slice(part.includes("*/") ? part.indexOf("*/") + 2 : part.length)))
    .join(" ");
}

function readRule(prelude: string, declarations: string): Rule[] {
  if (prelude.trim().startsWith("@") || declarations.includes("{") || !RELEVANT.test(declarations)) return [];
  return prelude.split(",").flatMap((selector) => {
    const parts = selector
      .trim()
      .split(/\s*>\s*/)
      .join(">")
      .split(/\s+/)
      .map((part) => part.split(">"));
    if (!parts.flat().every((part) => SIMPLE.test(part))) return [];
    const chains = parts.map((part) => part.map(readCompound));
    return [{ chains, weight: chains.flat().reduce((sum, compound) => sum + weigh(compound), 0), declarations }];
  });
}

function readCompound(part: string): Compound {
  const tag = /^[a-z0-9*-]+/i.exec(part)?.[0].toLowerCase() ?? "*";
  return {
    tag: tag === "*" ? null : tag,
    id: /#([a-z0-9_-]+)/i.exec(part)?.[1] ?? null,
    classes: [...part.matchAll(/\.([a-z0-9_-]+)/gi)].map((match) => match[1] ?? ""),
  };
}

const weigh = (compound: Compound): number => (compound.id ? 10_000 : 0) + 100 * compound.classes.length + (compound.tag ? 1 : 0);

/** Each chain at the nearest element around the one after it: that leaves the most to those before. */
function matches(element: Element, chains: readonly Chain[]): boolean {
  let top = topOf(element, chains.at(-1) ?? []);
  for (let index = chains.length - 2; top && index >= 0; index -= 1) {
    let around = parentOf(top);
    top = null;
    while (around && !top) {
      top = topOf(around, chains[index] ?? []);
      around = parentOf(around);
    }
  }
  return top !== null;
}

/** The element that the first of a chain describes, where the last describes this one; null where one does not. */
function topOf(element: Element, chain: Chain): Element | null {
  let top: Element | null = null;
  let at: Element | null = element;
  for (const compound of chain.toReversed()) {
    if (!at || !isMeant(at, compound)) return null;
    top = at;
    at = parentOf(at);
  }
  return top;
}

function isMeant(element: Pick<Element, "tagName" | "attrs">, compound: Compound): boolean {
  if (compound.tag && element.tagName !== compound.tag) return false;
  if (compound.id && attributeOf(element, "id") !== compound.id) return false;
  const classes = (attributeOf(element, "class") ?? "").split(/\s+/);
  return compound.classes.every((name) => classes.includes(name));
}
