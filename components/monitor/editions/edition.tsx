import { TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import styles from "@/components/monitor/monitor.module.css";
import type { RankingsContext } from "@/components/rankings/context";
import { MoveList } from "@/components/rankings/moves";
import { Tier } from "@/components/rankings/tier";
import { formatMoment, formatPoints, UNKNOWN } from "@/lib/format";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { editions as words } from "@/lib/words/zh/editions";

type Props = { areaId: string; context: RankingsContext; release: { at: Date; by: string; reason: string } | null };

/** An edition as the office looks at it: what would change for the public, who stands where, and the decision. */
export function OfficeEdition({ areaId, context, release }: Props) {
  const { frozen, links } = context;
  const { compares, year, number } = frozen.facts;
  return (
    <>
      <section aria-labelledby="moves">
        <h2 id="moves">{frozen.since === null ? words.moved : fill(words.movesTitle, { number: frozen.since })}</h2>
        {frozen.since === null ? (
          <p>{words.movesFirst}</p>
        ) : frozen.moves.length === 0 ? (
          <p>{words.movesNone}</p>
        ) : (
          <MoveList context={context} />
        )}
      </section>
      <section aria-labelledby="standings">
        <h2 id="standings">{words.standings}</h2>
        <Standings context={context} />
      </section>
      <section aria-labelledby="release">
        <h2 id="release">{words.public}</h2>
        {release ? (
          <p>
            {fill(words.released, { by: release.by, reason: release.reason, day: formatMoment(release.at.toISOString()) })}{" "}
            <Link href={links.rankings(areaId, { edition: `${compares === "areas" ? "areas-" : ""}${year}-${number}` })}>
              {words.see}
            </Link>
          </p>
        ) : (
          <Form
            path="/api/monitor/editions/release"
            fixed={{ areaId, compares, year, number }}
            submit={words.publish}
            kind="danger"
            done={words.publishDone}
          >
            <TextArea label={words.publicReason} name="reason" hint={words.publicHint} rows={2} />
          </Form>
        )}
      </section>
    </>
  );
}

function Standings({ context }: { context: RankingsContext }) {
  const { frozen, nameOf, words: rankings } = context;
  const { groups, unranked } = frozen.result.ranking;
  const named = frozen.input.heading.configuration.groups;
  return (
    <>
      {groups.map(({ group, bodies }) => {
        const title = named.find(({ key }) => key === group)?.zh ?? group;
        return (
          <Scroll key={group} className={styles.scroll} aria-label={title}>
            <table className={styles.table}>
              <caption>{title}</caption>
              <thead>
                <tr>
                  {[words.name, words.tier, words.places, words.place, words.score].map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bodies.map(({ body, tier, placeInterval: [low, high], place, shared, score }) => (
                  <tr key={body}>
                    <th scope="row">{nameOf(body)}</th>
                    <td>
                      <Tier tier={tier} word={rankings.tiers[tier]} />
                    </td>
                    <td>{low === high ? low : `${low}–${high}`}</td>
                    <td>{shared > 1 ? fill(rankings.placeShared, { place }) : place}</td>
                    <td>{formatPoints(shownScore(score))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        );
      })}
      {unranked.length > 0 && (
        <>
          <h3>{words.apart}</h3>
          <ul>
            {unranked.map(({ body, reason, score }) => (
              <li key={body}>
                {nameOf(body)}：{rankings.reasons[reason]}（{words.score}{" "}
                {score === null ? UNKNOWN : formatPoints(shownScore(score))}）
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
