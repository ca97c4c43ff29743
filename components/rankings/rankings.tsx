import { Link } from "@/components/site/link";
import { formatPercent } from "@/lib/format";
import type { Mean } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { Choices } from "./choices";
import type { RankingsContext } from "./context";
import { Facts } from "./facts";
import { FIGURES } from "./figures";
import { GroupTable } from "./group-table";
import { Formulas, methodIn } from "./method";
import { Moves } from "./moves";
import { RankingFigure } from "./ranking-figure";
import styles from "./rankings.module.css";
import { Unranked } from "./unranked";

export const titleOf = ({ words, language, area, frozen }: RankingsContext): string =>
  fill(words.title, { area: language === "zh" ? area.name : area.nameEn, year: frozen.facts.year });

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
      {groups.some(({ bodies }) => bodies.some(({ place, placeInterval: [low, high] }) => place < low || place > high)) && (
        <p className="note">{words.intervalNote}</p>
      )}
      <Unranked context={context} />
      {FIGURES.map((name) => (
        <RankingFigure key={name} name={name} context={context} />
      ))}
      <Moves context={context} />
      <section className={styles.block} aria-labelledby="formula">
        <h2 id="formula">{methodIn(language).formula}</h2>
        <Formulas configuration={frozen.input.heading.configuration} method={methodIn(language)} />
        <p className={styles.ways}>
          <Link href={links.method(area.id, pinned)}>{words.method}</Link>
        </p>
      </section>
      <Facts context={context} />
    </>
  );
}
