"use client";

import { useRouter } from "next/navigation";
import { WriteButton } from "@/components/desk/write-button";
import { formatCell, formatMoment } from "@/lib/format";
import type { Adjustment } from "@/lib/report/aggregate/unit";
import { labelOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import styles from "./aggregate.module.css";

type Props = {
  area: string;
  year: number;
  form: FormId;
  adjustments: readonly Adjustment[];
  names: Readonly<Record<string, string>>;
};

const words = aggregate.adjust;

function aboutOf({ kind, amount, cells, body }: Adjustment, form: FormId, names: Props["names"]): string {
  const [first] = cells;
  const label = first === undefined ? "" : labelOf(first, form, "zh");
  const where = cells.length > 1 ? fill(words.more, { label, n: cells.length }) : label;
  const by = amount === null ? "" : kind === "supplied" || amount < 0 ? formatCell(amount) : `+${formatCell(amount)}`;
  return [words.kinds[kind], by, where, body === null ? "" : (names[body] ?? body)].filter(Boolean).join(" · ");
}

/** All that the office changed, with reason, person and time; what was undone stays on record. */
export function Adjustments({ area, year, form, adjustments, names }: Props) {
  const router = useRouter();
  return (
    <section aria-labelledby="adjustments">
      <h2 id="adjustments">{words.title}</h2>
      {adjustments.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {[...adjustments].reverse().map((one) => (
          <li key={one.number}>
            <p className={one.undone ? styles.undone : undefined}>{aboutOf(one, form, names)}</p>
            <p>{one.reason}</p>
            <p>{fill(words.who, { by: one.by, at: formatMoment(one.at) })}</p>
            {one.undone ? (
              <p>{fill(words.undone, { by: one.undone.by, at: formatMoment(one.undone.at) })}</p>
            ) : (
              <WriteButton
                path="/api/monitor/aggregate/undo"
                input={{ areaId: area, year, number: one.number, revision: "counts" }}
                label={`${words.undo}：${aboutOf(one, form, names)}`}
                onDone={() => router.refresh()}
              >
                {words.undo}
              </WriteButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
