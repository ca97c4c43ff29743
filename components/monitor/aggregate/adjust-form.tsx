"use client";

import { useState } from "react";
import { Field, type Option, Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import controls from "@/components/controls/form.module.css";
import type { AdjustmentKind } from "@/lib/report/aggregate/unit";
import { aggregate } from "@/lib/words/zh/aggregate";

type Props = {
  area: string;
  year: number;
  cell: string;
  /** Cells that change with it, itself first. */
  changing: readonly { cell: string; label: string }[];
  units: readonly Option[];
  isOpen: boolean;
};

const words = aggregate.adjust;
const KINDS: readonly AdjustmentKind[] = ["transferred", "codefendant", "other", "supplied"];

/** A reasoned change of a cell; the totals in which it is counted change with it, unless somebody unticks them. */
export function AdjustForm({ area, year, cell, changing, units, isOpen }: Props) {
  const [kind, setKind] = useState<string>(isOpen ? "supplied" : "transferred");
  const [times, setTimes] = useState(0);
  const shown = kind === "supplied" ? changing.slice(0, 1) : changing;
  return (
    <details key={times}>
      <summary>{words.add}</summary>
      <Form
        path="/api/monitor/aggregate/adjust"
        fixed={{ areaId: area, year }}
        submit={words.save}
        onDone={() => setTimes((now) => now + 1)}
      >
        <Select
          label={words.kind}
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Field label={words.amount} name="amount" inputMode="text" hint={words.amountHint} />
        <Select label={words.body} name="body" options={[{ value: "", label: words.noBody }, ...units]} />
        <TextArea label={words.reason} name="reason" rows={2} />
        <fieldset className={controls.choices}>
          <legend>{words.cells}</legend>
          <input type="hidden" name="cells[]" value={cell} />
          {shown.map((one) =>
            one.cell === cell ? (
              <span key={one.cell}>{one.label}</span>
            ) : (
              <label key={one.cell} className={controls.box}>
                <input type="checkbox" name="cells[]" value={one.cell} defaultChecked /> <span>{one.label}</span>
              </label>
            ),
          )}
        </fieldset>
      </Form>
    </details>
  );
}
