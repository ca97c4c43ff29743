import { formatPoints, UNKNOWN } from "@/lib/format";
import { labelOf } from "@/lib/report/cells";
import type { Cause, Standing } from "@/lib/report/editions/moves";
import { type Figure, numberOf } from "@/lib/report/figure";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

/** What moved since the edition before, and why. */
export function Moves({ context }: { context: RankingsContext }) {
  const { words, frozen } = context;
  const { moves, since } = frozen;
  if (since === null || moves.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="moves">
      <h2 id="moves">{words.movement}</h2>
      <p className="note">{fill(words.movementNote, { number: since })}</p>
      <MoveList context={context} />
    </section>
  );
}

/** Each body that moved, from where to where, and every cause. */
export function MoveList({ context }: { context: RankingsContext }) {
  const { words, frozen, nameOf } = context;
  const { moves } = frozen;
  return (
    <ul className={styles.moves}>
      {moves.map(({ body, before, after, causes }) => (
        <li key={body}>
          <strong>{nameOf(body)}</strong>{" "}
          {fill(words.movedFrom, { before: sayStanding(before, context), after: sayStanding(after, context) })}
          <ul>
            {causes.map((cause) => (
              <li key={JSON.stringify(cause)}>{sayCause(cause, context)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function sayStanding(standing: Standing | null, { words }: RankingsContext): string {
  if (standing === null) return words.notThere;
  if ("reason" in standing) return words.reasons[standing.reason];
  const { place, score, tier } = standing;
  return fill(words.standing, { place, score: formatPoints(shownScore(score), 2), tier: words.tiers[tier] });
}

function sayCause(cause: Cause, context: RankingsContext): string {
  const { words, language } = context;
  const say = words.causes[cause.what];
  switch (cause.what) {
    case "published":
    case "due":
      return fill(say, { before: cause.before ?? UNKNOWN, after: cause.after ?? UNKNOWN });
    case "sections":
      return fill(say, { before: cause.before, after: cause.after });
    case "confirmed":
    case "unconfirmed":
      return fill(say, { rule: cause.rule });
    case "cell":
      return fill(say, {
        cell: labelOf(cause.cell, "C", language),
        before: sayFigure(cause.before, context),
        after: sayFigure(cause.after, context),
      });
    default:
      return say;
  }
}

function sayFigure(figure: Figure | null, { language }: RankingsContext): string {
  if (figure === null) return UNKNOWN;
  return typeof figure === "string" ? wordsIn(language).status[figure] : String(numberOf(figure));
}
