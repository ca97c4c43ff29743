import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { formatPercent } from "@/lib/format";
import { constantsOf } from "@/lib/report/score/constants";
import type { RankedGroup } from "@/lib/report/score/rank";
import { type Mean, shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { Choices } from "./choices";
import type { RankingsContext } from "./context";
import { Facts } from "./facts";
import { FIGURES } from "./figures";
import { GroupTable, thirdsNoteOf } from "./group-table";
import { Formulas, methodIn } from "./method";
import { Moves } from "./moves";
import { RankingFigure } from "./ranking-figure";
import styles from "./rankings.module.css";
import { Unranked } from "./unranked";

export const titleOf = ({ words, language, area, frozen }: RankingsContext): string =>
  fill(words.title, { area: language === "zh" ? area.name : area.nameEn, year: frozen.facts.year });

/** Every number of the rules by its name, for whoever wants to set them by hand. */
function Constants({ context: { words, frozen } }: { context: RankingsContext }) {
  const { configuration } = frozen.input.heading;
  return (
    <details>
      <summary>{fill(words.constants, { version: configuration.version })}</summary>
      <Still as="div" className={styles.constants}>
        {constantsOf(configuration).map(({ name, value }) => (
          <code key={name}>
            {name} = {value}
          </code>
        ))}
      </Still>
    </details>
  );
}

/** What has to be known to read the tables above. */
function Notes({ groups, context }: { groups: readonly RankedGroup[]; context: RankingsContext }) {
  const { words, frozen } = context;
  const bodies = groups.flatMap((group) => group.bodies);
  const [firm] = frozen.result.robustness;
  return (
    <div className={styles.prose}>
      <p className="note">{thirdsNoteOf(context)}</p>
      {firm && <p className="note">{fill(words.keptNote, { n: firm.choices })}</p>}
      {bodies.some(({ score }) => score > shownScore(score)) && <p className="note">{words.uncapped}</p>}
      {bodies.some(({ place, placeInterval: [low, high] }) => place < low || place > high) && (
        <p className="note">{words.intervalNote}</p>
      )}
    </div>
  );
}

/** A frozen ranking: groups of comparable bodies, who is not ranked and why, and what it is made of. */
export function Rankings({ context }: { context: RankingsContext }) {
  const { words, language, links, area, view, frozen, pinned } = context;
  const { ranking } = frozen.result;
  const { tierProbability } = frozen.input.heading.configuration;
  const chosen = ranking.groups.filter(({ group }) => group === view.group);
  const groups = chosen.length > 0 ? chosen : ranking.groups;
  const mean = (one: Mean) => (one === null ? words.meanNone : formatPercent(one.share));
  return (
    <>
      <h1 className={styles.title}>{titleOf(context)}</h1>
      <p className={styles.prose}>{words.lead}</p>
      {words.limits && <p className={styles.prose}>{words.limits}</p>}
      <Choices context={context} />
      <p className={styles.prose}>{fill(words.certainty, { percent: formatPercent(tierProbability, 0) })}</p>
      <p className="note">
        {fill(words.means, { openness: mean(ranking.means.openness), correction: mean(ranking.means.correction) })}
      </p>
      {groups.map((group) => (
        <GroupTable key={group.group} group={group} context={context} />
      ))}
      <Notes groups={groups} context={context} />
      <Unranked context={context} />
      <Moves context={context} />
      {FIGURES.map((name) => (
        <RankingFigure key={name} name={name} context={context} />
      ))}
      <section className={styles.block} aria-labelledby="formula">
        <h2 id="formula">{methodIn(language).formula}</h2>
        <Formulas configuration={frozen.input.heading.configuration} method={methodIn(language)} />
        <Constants context={context} />
        <p className={styles.ways}>
          <Link href={links.method(area.id, pinned)}>{words.method}</Link>
        </p>
      </section>
      <Facts context={context} />
    </>
  );
}
