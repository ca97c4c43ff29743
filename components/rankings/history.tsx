import { Link } from "@/components/site/link";
import { editionName } from "@/lib/report/editions/id";
import type { Frozen } from "@/lib/report/editions/shown";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import { Places } from "./places";
import { spanOf } from "./span";
import { standingOf } from "./standing";
import { Tier } from "./tier";
import styles from "./why.module.css";

type Props = { body: string; history: readonly Frozen[]; context: RankingsContext };

/** The places of a body over the years, each among its peers of that year. */
export function History({ body, history, context }: Props) {
  const { words, links, area } = context;
  const years = history.filter((frozen) => standingOf(body, frozen) !== null).toReversed();
  return (
    <section className={styles.block} aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <p className="note">{words.historyNote}</p>
      <table className={styles.history}>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.tier}</th>
            <th scope="col">{words.places}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((frozen) => (
            <tr key={frozen.facts.year}>
              <th scope="row">
                <Link href={links.why(area.id, body, { edition: editionName(frozen.facts) })}>{frozen.facts.year}</Link>
              </th>
              <Cells body={body} frozen={frozen} context={context} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells({ body, frozen, context: { words } }: { body: string; frozen: Frozen; context: RankingsContext }) {
  const standing = standingOf(body, frozen);
  if (!standing?.ranked)
    return (
      <td colSpan={2} className={styles.none}>
        {words.reasons[standing?.unranked?.reason ?? "unpublished"]}
      </td>
    );
  const { one, group } = standing.ranked;
  const n = group.bodies.length;
  return (
    <>
      <td>
        <Tier tier={one.tier} word={words.tiers[one.tier]} />
      </td>
      <td>
        <Places
          interval={one.placeInterval}
          median={one.medianPlace}
          of={n}
          text={fill(words.historyOf, { n, span: spanOf(one.placeInterval, words) })}
        />
      </td>
    </>
  );
}
