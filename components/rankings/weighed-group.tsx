import { Scroll } from "@/components/controls/scroll";
import { formatPoints } from "@/lib/format";
import type { RankedGroup, Tier as TierKey } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import type { RankingsWords } from "@/lib/words/zh/rankings";
import { Places } from "./places";
import { spanOf } from "./span";
import { Tier } from "./tier";
import styles from "./weights.module.css";

export type WeighedWords = Pick<
  RankingsWords,
  "was" | "name" | "tier" | "tiers" | "places" | "placesOf" | "span" | "spanOne" | "place" | "placeShared" | "score"
>;

type Props = {
  words: WeighedWords;
  group: RankedGroup;
  title: string;
  names: Readonly<Record<string, string>>;
  publishedTiers: Readonly<Record<string, TierKey>>;
};

/** The bodies of one kind as the chosen weights place them, beside the tier that was published. */
export function WeighedGroup({ group: { bodies }, title, words, names, publishedTiers }: Props) {
  return (
    <div className={styles.group}>
      <h2>{title}</h2>
      <Scroll className={styles.scroll} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.name, words.tier, words.was, words.places, words.place, words.score].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ body, tier, placeInterval, medianPlace, place, shared, score }) => {
              const was = publishedTiers[body];
              return (
                <tr key={body}>
                  <th scope="row">{names[body] ?? body}</th>
                  <td>
                    <Tier tier={tier} word={words.tiers[tier]} />
                  </td>
                  <td className={was === tier ? styles.same : styles.other}>{was && words.tiers[was]}</td>
                  <td>
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
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
