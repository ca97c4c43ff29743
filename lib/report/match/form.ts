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

/** The form with most witnesses; null where there are none, or half as many for another. */
export function voteForm(lines: Iterable<TokenLine>): FormId | null {
  const votes: Record<FormId, Set<string>> = { A2: new Set(), B: new Set(), C: new Set() };
  for (const { tokens } of lines)
    for (const { hit } of tokens)
      for (const meanings of [hit.meanings, ...hit.glued]) {
        const said = witness(meanings);
        if (said) votes[said.form].add(said.id);
      }
  const [best, second] = [...FORM_IDS].sort((a, b) => votes[b].size - votes[a].size);
  return best !== undefined && second !== undefined && votes[best].size > 2 * votes[second].size ? best : null;
}
