import { formatPoints } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import type { Standing } from "./standing";
import styles from "./why.module.css";

/** What a day earlier, an error fewer or a cell more would have changed. */
export function Steps({ standing, context }: { standing: Standing; context: RankingsContext }) {
  const { words, frozen } = context;
  const steps = frozen.result.changes[standing.body] ?? [];
  return (
    <section className={styles.block} aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      <p className="note">{steps.length > 0 ? words.stepsNote : words.stepsNone}</p>
      <dl className={styles.steps}>
        {steps.map(({ what, gain, place }) => (
          <div key={what}>
            <dt>{words.step[what]}</dt>
            <dd>{fill(words.stepGives, { gain: formatPoints(gain, 2), place })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
