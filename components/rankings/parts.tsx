import type { ReactNode } from "react";
import { Unreviewed } from "@/components/figure/unreviewed";
import { formatPoints, formatShift } from "@/lib/format";
import type { Counted } from "@/lib/report/editions/shown";
import { type Points, scoreOf } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { isReviewed, type RankingsContext } from "./context";
import { CompletenessDetail, ConsistencyDetail, OutcomeDetail, TimelinessDetail } from "./details";
import type { Standing } from "./standing";
import styles from "./why.module.css";

type Props = { standing: Standing; counted: readonly Counted[]; context: RankingsContext };

/** The parts of a score as bars, each with what it comes from. */
export function Parts({ standing, counted, context }: Props) {
  const { words, frozen } = context;
  const { weights, outcome } = frozen.input.heading.configuration;
  const points = standing.ranked?.one.points ?? standing.unranked?.points ?? null;
  const about = { standing, context };
  return (
    <section className={styles.block} aria-labelledby="parts">
      <h2 id="parts">
        {words.parts} {!isReviewed(context) && <Unreviewed language={context.language} />}
      </h2>
      {points && (
        <p className="note">
          {fill(words.partsNote, { max: outcome.openness, score: formatPoints(scoreOf(points), 2) })}
          {scoreOf(points) > 100 && ` ${words.uncapped}`}
        </p>
      )}
      <ol className={styles.parts}>
        <Part name={words.timeliness} points={points} part="timeliness" max={100 * weights.timeliness} words={words}>
          <TimelinessDetail {...about} />
        </Part>
        <Part name={words.completeness} points={points} part="completeness" max={100 * weights.completeness} words={words}>
          <CompletenessDetail {...about} />
        </Part>
        <Part name={words.consistency} points={points} part="consistency" max={100 * weights.consistency} words={words}>
          <ConsistencyDetail {...about} counted={counted} />
        </Part>
        <Shift name={words.openness} value={points?.openness ?? null} max={outcome.openness}>
          <OutcomeDetail {...about} of="openness" />
        </Shift>
        <Shift name={words.correction} value={points?.correction ?? null} max={outcome.correction}>
          <OutcomeDetail {...about} of="correction" />
        </Shift>
      </ol>
    </section>
  );
}

type PartProps = {
  name: string;
  points: Points | null;
  part: "timeliness" | "completeness" | "consistency";
  max: number;
  words: RankingsContext["words"];
  children: ReactNode;
};

function Part({ name, points, part, max, words, children }: PartProps) {
  const value = points?.[part] ?? null;
  return (
    <li>
      <h3>{name}</h3>
      {value !== null && (
        <>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${(100 * value) / max}%` }} />
          </span>
          <strong>{fill(words.outOf, { points: formatPoints(value), max: formatPoints(max) })}</strong>
        </>
      )}
      <div className={styles.detail}>{children}</div>
    </li>
  );
}

/** A bar to the right for points gained, to the left for points lost, on a scale that shows tenths of a point. */
function Shift({ name, value, max, children }: { name: string; value: number | null; max: number; children: ReactNode }) {
  const half = Math.max(2, Math.min(max, Math.abs(value ?? 0)));
  const length = (50 * Math.abs(value ?? 0)) / half;
  return (
    <li>
      <h3>{name}</h3>
      {value !== null && (
        <>
          <span className={styles.shift} aria-hidden="true">
            <span
              className={value < 0 ? styles.loss : undefined}
              style={value < 0 ? { right: "50%", width: `${length}%` } : { left: "50%", width: `${length}%` }}
            />
          </span>
          <strong>{formatShift(value)}</strong>
        </>
      )}
      <div className={styles.detail}>{children}</div>
    </li>
  );
}
