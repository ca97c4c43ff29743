/** The rules of a style sheet, as far as they decide on what is seen of elements and how tables are drawn. */

export type Compound = { tag: string | null; id: string | null; classes: readonly string[] };
/** `table>tbody>tr`: each a child of the one before. */
export type Chain = readonly Compound[];
/** Of the chains each stands somewhere within the one before. `isBeside`: it writes something before or behind the element. */
export type Rule = { chains: readonly Chain[]; weight: number; declarations: string; isBeside: boolean };

/** What says how elements are shown, and what may keep them from being seen. */
export const RELEVANT = /(?:^|;)\s*(?:display|grid-template-columns|grid-column|grid-row|grid-area|width)\s*:/i;
export const HIDING =
  /visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?!\.?\d*[1-9])|line-through|(?<![-\w])clip(?:-path)?\s*:|text-indent\s*:\s*-\d{3}|row-reverse/i;
const SIMPLE = /^[a-z0-9*_.#-]+$/i;

/** Rules outside of @-blocks and within those that hold for the screen of a computer; others are for telephones or print. */
export const readSheet = (css: string): Rule[] => readRules(withoutComments(css), 0);

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
  if (prelude.trim().startsWith("@") || declarations.includes("{")) return [];
  const isRelevant = RELEVANT.test(declarations) || HIDING.test(declarations);
  const writes = declarations.includes("content") && writesFigure(declarations);
  if (!isRelevant && !writes) return [];
  return prelude.split(",").flatMap((selector) => {
    const isBeside = /::?(?:before|after)\s*$/i.test(selector);
    if (!(isBeside ? writes : isRelevant)) return [];
    const parts = selector
      .replace(/::?(?:before|after)\s*$/i, "")
      .trim()
      .split(/\s*>\s*/)
      .join(">")
      .split(/\s+/)
      .map((part) => part.split(">"));
    if (!parts.flat().every((part) => SIMPLE.test(part))) return [];
    const chains = parts.map((part) => part.map(readCompound));
    return [{ chains, weight: chains.flat().reduce((sum, compound) => sum + weigh(compound), 0), declarations, isBeside }];
  });
}

/** Icons are written by the numbers of their characters; what ends a float is hidden itself. */
function writesFigure(declarations: string): boolean {
  const [, content = ""] = /(?:^|;)\s*content\s*:\s*([^;]*)/i.exec(declarations) ?? [];
  const written = content.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => (/^0*3[0-9]$/.test(code) ? "0" : ""));
  return /\d|attr\(|counters?\(/i.test(written) && !/visibility\s*:\s*hidden/i.test(declarations);
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
