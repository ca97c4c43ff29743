import { Scroll } from "@/components/controls/scroll";
import { Link } from "@/components/site/link";
import { formatNumber, formatPercent, formatPoints, formatShift } from "@/lib/format";
import type { Sort } from "@/lib/params/rankings";
import type { RankedGroup } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import { inOrder, type Row, rowsOf } from "./order";
import { Places } from "./places";
import styles from "./rankings.module.css";
import { spanOf } from "./span";
import { Strip } from "./strip";
import { Tier } from "./tier";

/** Likeness and copied prose stand beside the rank and are never counted (lib/report/score/consistency.ts). */
const ALIKE: readonly string[] = ["V-X06", "V-N07"];

/** One group of comparable bodies, each with its places, its tier, its parts and how firm the tier is. */
export function GroupTable({ group, context }: { group: RankedGroup; context: RankingsContext }) {
  const { words, language, view, frozen, nameOf } = context;
  const declared = frozen.input.heading.configuration.groups.find(({ key }) => key === group.group);
  const rows = inOrder(rowsOf(group, frozen.result), view.sort ?? "place", nameOf, language);
  const name = declared?.[language] ?? group.group;
  return (
    <section className={styles.block} aria-labelledby={`group-${group.group}`}>
      <h2 id={`group-${group.group}`}>
        {name} <span className={styles.count}>{fill(words.ranked, { n: group.bodies.length })}</span>
      </h2>
      <Scroll className={styles.scroll} aria-label={name}>
        <table className={styles.table}>
          <thead>
            <tr>
              <Heading sort="name" label={words.name} context={context} />
              <th scope="col">{words.tier}</th>
              <th scope="col" title={words.placesNote}>
                {words.places}
              </th>
              <Heading sort="place" label={words.place} context={context} />
              <th scope="col">{words.score}</th>
              {(["timeliness", "completeness", "consistency", "openness", "correction"] as const).map((part) => (
                <Heading key={part} sort={part} label={words[part]} context={context} />
              ))}
              <th scope="col">{words.kept}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.ranked.body} row={row} of={group.bodies.length} context={context} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">{words.placesNote}</p>
    </section>
  );
}

function Heading({ sort, label, context }: { sort: Sort; label: string; context: RankingsContext }) {
  const { words, links, area, view } = context;
  const isChosen = (view.sort ?? "place") === sort;
  const href = links.rankings(area.id, { ...view, sort: sort === "place" ? undefined : sort });
  const order = sort === "name" || sort === "place" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isChosen ? order : undefined}>
      <Link href={href} scroll={false} aria-label={`${label}：${isChosen ? words.sorted : fill(words.sortBy, { name: label })}`}>
        {label}
        <span aria-hidden="true">{isChosen ? (order === "ascending" ? " ↑" : " ↓") : ""}</span>
      </Link>
    </th>
  );
}

function BodyRow({ row, of, context }: { row: Row; of: number; context: RankingsContext }) {
  const { words, links, area, nameOf, pinned, frozen } = context;
  const { ranked, assessment, robustness } = row;
  const name = nameOf(ranked.body);
  const place = ranked.shared > 1 ? fill(words.placeShared, { place: ranked.place }) : ranked.place;
  const hasCases = (assessment.outcomes?.decided.of ?? 0) > 0;
  const isAlike = frozen.input.verdicts.some(({ body, rule }) => body === ranked.body && ALIKE.includes(rule));
  return (
    <tr>
      <th scope="row">
        <Link href={links.why(area.id, ranked.body, pinned)} aria-label={fill(words.whyOf, { body: name })}>
          {name}
        </Link>
        {assessment.area?.requests != null && (
          <span className={styles.aside}>{fill(words.size, { n: formatNumber(Math.round(assessment.area.requests)) })}</span>
        )}
        {!hasCases && <span className={styles.aside}>{words.noCases}</span>}
        {isAlike && <span className={styles.aside}>{words.alike}</span>}
      </th>
      <td className={styles.left}>
        <Tier tier={ranked.tier} word={words.tiers[ranked.tier]} />
      </td>
      <td className={styles.left}>
        <Places
          interval={ranked.placeInterval}
          median={ranked.medianPlace}
          of={of}
          text={fill(words.placesOf, { span: spanOf(ranked.placeInterval, words), median: ranked.medianPlace })}
        />
      </td>
      <td>{place}</td>
      <td className={styles.score}>{formatPoints(shownScore(ranked.score))}</td>
      <td>{formatPoints(assessment.timeliness ?? 0, 1)}</td>
      <td>{formatPoints(assessment.completeness ?? 0, 1)}</td>
      <td>{formatPoints(assessment.consistency ?? 0, 1)}</td>
      <td>{formatShift(ranked.points.openness)}</td>
      <td>{formatShift(ranked.points.correction)}</td>
      <td className={styles.left}>
        {robustness && (
          <Strip
            tiers={robustness.tiers}
            choices={robustness.choices}
            text={fill(words.keptOf, { n: robustness.choices, percent: formatPercent(robustness.kept, 0), ...robustness.tiers })}
          />
        )}
      </td>
    </tr>
  );
}
