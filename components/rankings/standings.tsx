import { Scroll } from "@/components/controls/scroll";
import { formatPoints } from "@/lib/format";
import type { RankedGroup, Tier as TierKey } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import type { RankingsWords } from "@/lib/words/zh/rankings";
import { Places } from "./places";
import styles from "./rankings.module.css";
import { spanOf } from "./span";
import own from "./standings.module.css";
import { Tier } from "./tier";

export type StandingsWords = Pick<
  RankingsWords,
  "was" | "name" | "tier" | "tiers" | "places" | "placesOf" | "span" | "spanOne" | "place" | "placeShared" | "score"
>;

type Props = {
  words: StandingsWords;
  group: RankedGroup;
  title: string;
  heading?: "h2" | "h3";
  nameOf: (body: string) => string;
  /** The tiers that were published, where the ranking is another. */
  published?: Readonly<Record<string, TierKey>>;
};

/** Where the bodies of one kind stand, in few columns: under a reader's own weights, and as the office looks at an edition. */
export function Standings({ group: { bodies }, title, heading: Heading = "h2", words, nameOf, published }: Props) {
  return (
    <div className={styles.block}>
      <Heading>{title}</Heading>
      <Scroll className={styles.scroll} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.name, words.tier, ...(published ? [words.was] : []), words.places].map((label) => (
                <th key={label} scope="col" className={styles.left}>
                  {label}
                </th>
              ))}
              {[words.place, words.score].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ body, tier, placeInterval, medianPlace, place, shared, score }) => (
              <tr key={body}>
                <th scope="row">{nameOf(body)}</th>
                <td className={styles.left}>
                  <Tier tier={tier} word={words.tiers[tier]} />
                </td>
                {published && <Was tier={published[body]} now={tier} words={words} />}
                <td className={styles.left}>
                  <Places
                    interval={placeInterval}
                    median={medianPlace}
                    of={bodies.length}
                    text={fill(words.placesOf, { span: spanOf(placeInterval, words), median: medianPlace })}
                  />
                </td>
                <td>{shared > 1 ? fill(words.placeShared, { place }) : place}</td>
                <td>{formatPoints(shownScore(score))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}

const Was = ({ tier, now, words }: { tier: TierKey | undefined; now: TierKey; words: StandingsWords }) => (
  <td className={`${styles.left} ${tier === now ? own.same : own.other}`}>{tier && words.tiers[tier]}</td>
);
