import { TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import type { RankingsContext } from "@/components/rankings/context";
import { MoveList } from "@/components/rankings/moves";
import { Standings } from "@/components/rankings/standings";
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
        <Places context={context} />
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

function Places({ context }: { context: RankingsContext }) {
  const { frozen, nameOf, words: rankings } = context;
  const { groups, unranked } = frozen.result.ranking;
  const named = frozen.input.heading.configuration.groups;
  return (
    <>
      {groups.map((group) => (
        <Standings
          key={group.group}
          group={group}
          title={named.find(({ key }) => key === group.group)?.zh ?? group.group}
          heading="h3"
          words={rankings}
          nameOf={nameOf}
        />
      ))}
      {unranked.length > 0 && (
        <>
          <h3>{words.apart}</h3>
          <ul>
            {unranked.map(({ body, reason, score }) => (
              <li key={body}>
                {nameOf(body)}：{rankings.reasons[reason]}（{rankings.score}{" "}
                {score === null ? UNKNOWN : formatPoints(shownScore(score))}）
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
