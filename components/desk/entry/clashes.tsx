import { Button } from "@/components/controls/button";
import { labelOf } from "@/lib/report/cells";
import { ENTRY_SECTIONS } from "@/lib/report/entry";
import type { FormId } from "@/lib/report/form";
import type { Clash } from "@/lib/report/merge-entry";
import { fill } from "@/lib/words/fill";
import { entry as words } from "@/lib/words/zh/entry";

type Props = { clashes: readonly Clash[]; form: FormId; onRead: () => void };

/** Somebody else had the form open as well: that both are put together now, and what both have changed. */
export function Clashes({ clashes, form, onRead }: Props) {
  const said = clashes.map((clash) =>
    "cell" in clash
      ? fill(words.clashCell, {
          label: labelOf(clash.cell, form, "zh"),
          theirs: clash.theirs || words.nothing,
          mine: clash.mine || words.nothing,
        })
      : fill(words.clashText, { title: ENTRY_SECTIONS.find(({ key }) => key === clash.section)?.title ?? "" }),
  );
  return (
    <div className="notice" role="status">
      <p>{words.merged}</p>
      {said.length > 0 && (
        <ul>
          {[...new Set(said)].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Button onClick={onRead}>{words.read}</Button>
    </div>
  );
}
