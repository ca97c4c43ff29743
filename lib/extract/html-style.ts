/** What a page's styles say about how an element is shown: as much of CSS as decides on hidden parts and drawn tables. */

import { type Chain, type Compound, HIDING, RELEVANT, type Rule, readSheet } from "./html-sheet";
import { attributeOf, type Element, parentOf, plainText } from "./html-tree";
import { LIMITS } from "./limits";

/** What is asked about. */
type Property = "display" | "grid-template-columns" | "grid-column" | "grid-row" | "grid-area" | "width";
/** The properties of an element, its own `style` first, then the rules of the page's style sheets. */
export class Styles {
  /** Rules under the last part of their selector. */
  private readonly rules = new Map<string, Rule[]>();
  private readonly hiding = new Map<string, Rule[]>();
  private readonly adding = new Map<string, Rule[]>();

  /** `sheets` are the `style` elements of the page. */
  constructor(sheets: readonly Element[]) {
    for (const rule of sheets.flatMap((sheet) => readSheet(plainText(sheet))).slice(0, LIMITS.styleRules)) {
      const rules = rule.isBeside ? this.adding : RELEVANT.test(rule.declarations) ? this.rules : null;
      if (rules) keep(rules, rule);
      if (!rule.isBeside && HIDING.test(rule.declarations)) keep(this.hiding, rule);
    }
  }

  /** Whether a rule may keep the element from being seen; another may show it again. */
  mayHide(element: Element): boolean {
    return this.hiding.size > 0 && candidatesIn(this.hiding, element).some((rule) => matches(element, rule.chains));
  }

  /** Whether a rule writes a figure before or behind the element. */
  addsText(element: Element): boolean {
    return this.adding.size > 0 && candidatesIn(this.adding, element).some((rule) => matches(element, rule.chains));
  }

  /** The value of a property as written; undefined where neither the element nor a rule sets it. */
  property(element: Element, name: Property): string | undefined {
    const style = element.attrs.length > 0 ? attributeOf(element, "style") : undefined;
    const own = style === undefined ? undefined : declared(style, name);
    if (own !== undefined || this.rules.size === 0) return own;
    let best: { weight: number; value: string } | undefined;
    for (const rule of candidatesIn(this.rules, element)) {
      if (best && rule.weight < best.weight) continue;
      const value = declared(rule.declarations, name);
      if (value !== undefined && matches(element, rule.chains)) best = { weight: rule.weight, value };
    }
    return best?.value;
  }
}

type Rules = Map<string, Rule[]>;

function keep(rules: Rules, rule: Rule): void {
  const key = keyOf(rule.chains.at(-1)?.at(-1));
  const known = rules.get(key);
  if (known) known.push(rule);
  else rules.set(key, [rule]);
}

function candidatesIn(rules: Rules, element: Element): Rule[] {
  const found: Rule[] = [];
  const add = (key: string) => {
    for (const rule of rules.get(key) ?? []) found.push(rule);
  };
  add("*");
  add(element.tagName);
  const [names, id] = [attributeOf(element, "class"), attributeOf(element, "id")];
  if (names) for (const name of names.split(/\s+/)) add(`.${name}`);
  if (id) add(`#${id}`);
  return found;
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
