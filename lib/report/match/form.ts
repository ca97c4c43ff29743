/** Which form a page was printed on, told by words that only one of them has, never by the year. */
import { FORM_IDS, type FormId } from "@/lib/report/form";
import type { Meaning } from "./lexicon";
import type { TokenLine } from "./tokens";

/** The row or column that a text names on one form only. */
function witness(meanings: readonly Meaning[]): { form: FormId; id: string } | null {
  const [first] = meanings;
  if (!first || meanings.some(({ entry }) => entry.kind === "heading" || entry.kind === "unit")) return null;
  const forms = new Set(meanings.flatMap((meaning) => meaning.forms));
  const [form] = forms;
  return form !== undefined && forms.size === 1 ? { form, id: first.entry.id } : null;
}

/** What the page says of the forms: under each heading, the ids of its rows and columns that only one form has. */
type Votes = Record<FormId, Set<string>>;

const noVotes = (): Votes => ({ A2: new Set(), B: new Set(), C: new Set() });

/** A new article or section begins. */
const opens = ({ entry: { kind, table, id } }: Meaning): boolean =>
  kind === "heading" && id !== "信息内容" && (table === null || table === "disclosure");

function votesOf(lines: Iterable<TokenLine>): readonly Votes[] {
  const blocks = [noVotes()];
  for (const { tokens } of lines)
    for (const { hit } of tokens) {
      if (hit.meanings.some(opens)) blocks.push(noVotes());
      for (const meanings of [hit.meanings, ...hit.glued]) {
        const said = witness(meanings);
        if (said) blocks.at(-1)?.[said.form].add(said.id);
      }
    }
  return blocks;
}

/** The form with most votes, if it has more than twice as many as any other. */
function winner(count: (form: FormId) => number): FormId | null {
  const [best, second] = [...FORM_IDS].sort((a, b) => count(b) - count(a));
  return best !== undefined && second !== undefined && count(best) > 2 * count(second) ? best : null;
}

/**
 * The form with most witnesses on the page. A page that mixes two (an old block kept in a new table) is of the form that most
 * of its blocks are of; null where that does not tell either.
 */
export function voteForm(lines: Iterable<TokenLine>): FormId | null {
  const blocks = votesOf(lines);
  const all = (form: FormId) => new Set(blocks.flatMap((votes) => [...votes[form]])).size;
  const formOf = (votes: Votes) => winner((form) => votes[form].size);
  const forms = blocks.map(formOf);
  return winner(all) ?? winner((form) => forms.filter((one) => one === form).length);
}
