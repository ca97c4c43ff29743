/** What a page's styles say about how an element is shown: as much of CSS as decides on hidden parts and drawn tables. */
import { attributeOf, type Element, plainText } from "./html-tree";
import { LIMITS } from "./limits";

type Compound = { tag: string | null; id: string | null; classes: readonly string[] };
type Rule = { compounds: readonly Compound[]; weight: number; declarations: string };

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
      const key = keyOf(rule.compounds.at(-1));
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
      if (value !== undefined && matches(element, rule.compounds)) best = { weight: rule.weight, value };
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

/** Rules outside of @-blocks; those within them hold only for some screens or for print. */
function readSheet(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  const text = withoutComments(css);
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "{") {
      if (depth === 0) open = index;
      depth += 1;
    } else if (character === "}" && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      for (const rule of readRule(text.slice(from, open), text.slice(open + 1, index))) rules.push(rule);
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
    const parts = selector.trim().split(/\s+/);
    if (!parts.every((part) => SIMPLE.test(part))) return [];
    const compounds = parts.map(readCompound);
    return [{ compounds, weight: compounds.reduce((sum, compound) => sum + weigh(compound), 0), declarations }];
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

function matches(element: Element, compounds: readonly Compound[]): boolean {
  const [last, ...before] = compounds.toReversed();
  if (!last || !isMeant(element, last)) return false;
  let ancestor = element.parentNode;
  for (const compound of before) {
    while (ancestor && !("tagName" in ancestor && isMeant(ancestor, compound)))
      ancestor = "parentNode" in ancestor ? ancestor.parentNode : null;
    if (!ancestor) return false;
    ancestor = "parentNode" in ancestor ? ancestor.parentNode : null;
  }
  return true;
}

function isMeant(element: Pick<Element, "tagName" | "attrs">, compound: Compound): boolean {
  if (compound.tag && element.tagName !== compound.tag) return false;
  if (compound.id && attributeOf(element, "id") !== compound.id) return false;
  const classes = (attributeOf(element, "class") ?? "").split(/\s+/);
  return compound.classes.every((name) => classes.includes(name));
}
