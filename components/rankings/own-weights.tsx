import { Link } from "@/components/site/link";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";
import { Weights, type WeightsProps } from "./weights";

type Props = { context: RankingsContext; action: string; query: Readonly<Record<string, string>> };

/** The page of a reader's own weights: only what the browser needs goes there. */
export function OwnWeights({ context, action, query }: Props) {
  const { words, language, links, area, frozen, nameOf, pinned } = context;
  const { assessments, earlier, ranking } = frozen.result;
  const { configuration, seed } = frozen.input.heading;
  const bodies = ranking.groups.flatMap((group) => group.bodies);
  const kept = Object.fromEntries(
    Object.entries(pinned).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return (
    <>
      <p className={styles.ways}>
        <Link href={links.rankings(area.id, pinned)}>‹ {words.back}</Link>
      </p>
      <h1 className={styles.title}>{words.weightsTitle}</h1>
      <p className={styles.prose}>{words.weightsLead}</p>
      <Weights
        words={wordsFor(words)}
        action={action}
        kept={kept}
        query={query}
        data={{ assessments, earlier, configuration, seed }}
        names={Object.fromEntries(bodies.map(({ body }) => [body, nameOf(body)]))}
        groups={Object.fromEntries(configuration.groups.map((group) => [group.key, group[language]]))}
        publishedTiers={Object.fromEntries(bodies.map(({ body, tier }) => [body, tier]))}
      />
    </>
  );
}

const wordsFor = (words: RankingsContext["words"]): WeightsProps["words"] => ({
  timeliness: words.timeliness,
  completeness: words.completeness,
  consistency: words.consistency,
  openness: words.openness,
  correction: words.correction,
  weightOf: words.weightOf,
  pointsOf: words.pointsOf,
  weightShare: words.weightShare,
  published: words.published,
  isPublished: words.isPublished,
  isYours: words.isYours,
  compute: words.compute,
  was: words.was,
  checksum: words.checksum,
  name: words.name,
  tier: words.tier,
  tiers: words.tiers,
  places: words.places,
  placesOf: words.placesOf,
  span: words.span,
  spanOne: words.spanOne,
  place: words.place,
  placeShared: words.placeShared,
  score: words.score,
});
