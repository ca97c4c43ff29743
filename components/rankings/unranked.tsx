import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { formatDay, formatPoints } from "@/lib/format";
import type { Unranked as UnrankedBody } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

const APART: readonly UnrankedBody["reason"][] = ["aggregate", "office", "peerless"];

/** Who has no place, each in the list of its reason: not published, not judged yet, shown apart. */
export function Unranked({ context }: { context: RankingsContext }) {
  const { words, frozen, language } = context;
  const { unranked } = frozen.result.ranking;
  const missing = unranked.filter(({ reason }) => reason === "unpublished");
  const apart = unranked.filter(({ reason }) => APART.includes(reason));
  const unjudged = unranked.filter(({ reason }) => reason !== "unpublished" && !APART.includes(reason));
  const day = formatDay(frozen.facts.cutOff, language);
  return (
    <div className={styles.lists}>
      <List
        id="unpublished"
        title={words.unpublished}
        note={fill(words.unpublishedNote, { day })}
        none={words.unpublishedNone}
        bodies={missing}
        context={context}
      />
      <List
        id="unjudged"
        title={words.unjudged}
        note={words.unjudgedNote}
        none={words.unjudgedNone}
        bodies={unjudged}
        context={context}
      />
      {apart.length > 0 && (
        <List id="apart" title={words.apart} note={words.apartNote} none="" bodies={apart} context={context} />
      )}
    </div>
  );
}

type ListProps = {
  id: string;
  title: string;
  note: string;
  none: string;
  bodies: readonly UnrankedBody[];
  context: RankingsContext;
};

function List({ id, title, note, none, bodies, context }: ListProps) {
  const { words, links, area, nameOf, pinned } = context;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="note">{bodies.length > 0 ? note : none}</p>
      <Still as="ul">
        {bodies.map(({ body, reason, score }) => (
          <li key={body}>
            <Link href={links.why(area.id, body, pinned)}>{nameOf(body)}</Link>
            {reason !== "unpublished" && <span className={styles.aside}>{words.reasons[reason]}</span>}
            {score !== null && (
              <span className={styles.aside}>
                {words.score} {formatPoints(shownScore(score))}
              </span>
            )}
          </li>
        ))}
      </Still>
    </section>
  );
}
