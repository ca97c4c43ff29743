import { Still } from "@/components/site/still";
import { formatDay, formatNumber, formatPoints, UNKNOWN } from "@/lib/format";
import type { Day } from "@/lib/report/body";
import { formsOf, labelOf } from "@/lib/report/cells";
import type { Cause, Move, Standing } from "@/lib/report/editions/moves";
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

const isPushed = ({ causes }: Move): boolean => causes.every(({ what }) => what === "others");

/** Each body that moved, from where to where, and every cause; those that others pushed, behind a line of their number. */
export function MoveList({ context }: { context: RankingsContext }) {
  const { moves } = context.frozen;
  const pushed = moves.filter(isPushed);
  return (
    <>
      <Lines moves={moves.filter((one) => !isPushed(one))} context={context} />
      {pushed.length > 0 && (
        <details>
          <summary>{fill(context.words.pushed, { n: pushed.length })}</summary>
          <Lines moves={pushed} context={context} />
        </details>
      )}
    </>
  );
}

function Lines({ moves, context }: { moves: readonly Move[]; context: RankingsContext }) {
  const { words, nameOf } = context;
  return (
    <Still as="ul" className={styles.moves}>
      {moves.map(({ body, before, after, causes }) => (
        <li key={body}>
          <strong>{nameOf(body)}</strong>{" "}
          {fill(words.movedFrom, { before: sayStanding(before, context), after: sayStanding(after, context) })}
          {!isPushed({ body, before, after, causes }) && (
            <ul>
              {causes.map((cause) => (
                <li key={JSON.stringify(cause)}>{sayCause(cause, context)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </Still>
  );
}

function sayStanding(standing: Standing | null, { words }: RankingsContext): string {
  if (standing === null) return words.notThere;
  if ("reason" in standing) return words.reasons[standing.reason];
  const { place, shared, score, tier } = standing;
  const told = fill(shared > 1 ? words.placeIsShared : words.placeIs, { place });
  return fill(words.standing, { place: told, score: formatPoints(shownScore(score), 2), tier: words.tiers[tier] });
}

function sayCause(cause: Cause, context: RankingsContext): string {
  const { words, language } = context;
  const say = words.causes[cause.what];
  switch (cause.what) {
    case "published":
    case "due":
      return fill(say, { before: sayDay(cause.before, context), after: sayDay(cause.after, context) });
    case "sections":
      return fill(say, { before: cause.before, after: cause.after });
    case "confirmed":
    case "unconfirmed":
      return fill(say, { rule: cause.rule });
    case "cell":
      return fill(say, {
        // By its name on the newest form that has it: forms until 2020 have cells of their own.
        cell: labelOf(cause.cell, formsOf(cause.cell).at(-1) ?? "C", language),
        before: sayFigure(cause.before, context),
        after: sayFigure(cause.after, context),
      });
    default:
      return say;
  }
}

const sayDay = (day: Day | null, { language }: RankingsContext): string => (day === null ? UNKNOWN : formatDay(day, language));

function sayFigure(figure: Figure | null, { language }: RankingsContext): string {
  if (typeof figure === "string") return wordsIn(language).status[figure];
  const number = figure === null ? null : numberOf(figure);
  return number === null ? UNKNOWN : formatNumber(number);
}
