import { Scroll } from "@/components/controls/scroll";
import { SortHeading } from "@/components/controls/sort-heading";
import { Unreviewed } from "@/components/figure/unreviewed";
import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { formatNumber, formatPercent, formatPoints, formatProbability, formatShift } from "@/lib/format";
import type { Sort } from "@/lib/params/rankings";
import type { RankedGroup } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
import { silenceOf } from "@/lib/report/score/silence";
import { fill } from "@/lib/words/fill";
import { isReviewed, type RankingsContext } from "./context";
import { inOrder, type Row, rowsOf } from "./order";
import { Places } from "./places";
import styles from "./rankings.module.css";
import { spanOf } from "./span";
import { Strip } from "./strip";
import { Tier } from "./tier";

/** Likeness and copied prose stand beside the rank and are never counted (lib/report/score/consistency.ts). */
const ALIKE: readonly string[] = ["V-X06", "V-N07"];

const HEAD = 120;
const ROW = 62;

export const thirdsNoteOf = ({ words, frozen }: RankingsContext): string =>
  fill(words.thirdsNote, { percent: formatPercent(frozen.input.heading.configuration.tierProbability, 0) });

/** One group of comparable bodies, each with its places, its tier, its parts and how firm the tier is. */
export function GroupTable({ group, context }: { group: RankedGroup; context: RankingsContext }) {
  const { words, language, view, frozen, nameOf } = context;
  const declared = frozen.input.heading.configuration.groups.find(({ key }) => key === group.group);
  const rows = inOrder(rowsOf(group, frozen.result), view.sort ?? "place", nameOf, language);
  const name = declared?.[language] ?? group.group;
  // About as high as it will be, until it comes near the screen and is laid out.
  const containIntrinsicBlockSize = `auto ${HEAD + rows.length * ROW}px`;
  return (
    <section
      className={`${styles.block} ${styles.group}`}
      style={{ containIntrinsicBlockSize }}
      aria-labelledby={`group-${group.group}`}
    >
      <h2 id={`group-${group.group}`}>
        {name} <span className={styles.count}>{fill(words.ranked, { n: group.bodies.length })}</span>{" "}
        {!isReviewed(context) && <Unreviewed language={language} />}
      </h2>
      <Scroll className={styles.scroll} aria-label={name}>
        <table className={styles.table}>
          <thead>
            <tr>
              <Heading sort="name" label={words.name} context={context} />
              <th scope="col" className={styles.left}>
                {words.tier}
              </th>
              <th scope="col" className={styles.left} title={words.placesNote}>
                {words.places}
              </th>
              {[words.topThird, words.bottomThird].map((label) => (
                <th key={label} scope="col" title={thirdsNoteOf(context)}>
                  {label}
                </th>
              ))}
              <Heading sort="place" label={words.place} context={context} />
              <th scope="col">{words.score}</th>
              {(["timeliness", "completeness", "consistency", "openness", "correction"] as const).map((part) => (
                <Heading key={part} sort={part} label={words[part]} context={context} />
              ))}
              <th scope="col" className={styles.left}>
                {words.kept}
              </th>
            </tr>
          </thead>
          <Still as="tbody">
            {rows.map((row) => (
              <BodyRow key={row.ranked.body} row={row} of={group.bodies.length} context={context} />
            ))}
          </Still>
        </table>
      </Scroll>
      <p className="note">{words.placesNote}</p>
    </section>
  );
}

function Heading({ sort, label, context }: { sort: Sort; label: string; context: RankingsContext }) {
  const { language, links, area, view } = context;
  return (
    <SortHeading
      label={label}
      href={links.rankings(area.id, { ...view, sort: sort === "place" ? undefined : sort })}
      order={sort === "name" || sort === "place" ? "ascending" : "descending"}
      isChosen={(view.sort ?? "place") === sort}
      language={language}
    />
  );
}

function BodyRow({ row, of, context }: { row: Row; of: number; context: RankingsContext }) {
  const { words, links, area, nameOf, pinned, frozen } = context;
  const { ranked, assessment, robustness } = row;
  const name = nameOf(ranked.body);
  const place = ranked.shared > 1 ? fill(words.placeShared, { place: ranked.place }) : ranked.place;
  const silence = silenceOf(assessment, frozen.input.reports);
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
        {silence && <span className={styles.aside}>{words[silence]}</span>}
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
      <td>{formatProbability(ranked.topThird)}</td>
      <td>{formatProbability(ranked.bottomThird)}</td>
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
            kept={robustness.kept}
            tiers={robustness.tiers}
            choices={robustness.choices}
            text={fill(words.keptOf, { n: robustness.choices, percent: formatPercent(robustness.kept, 0), ...robustness.tiers })}
          />
        )}
      </td>
    </tr>
  );
}
