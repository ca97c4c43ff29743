import { Link } from "@/components/site/link";
import { formatProbability } from "@/lib/format";
import type { Counted, Frozen } from "@/lib/report/editions/shown";
import type { Ranked } from "@/lib/report/score/rank";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import { History } from "./history";
import { Parts } from "./parts";
import styles from "./rankings.module.css";
import { spanOf } from "./span";
import type { Standing } from "./standing";
import { Steps } from "./steps";

export const whyTitle = (body: string, { words, nameOf, frozen }: RankingsContext): string =>
  fill(words.whyTitle, { body: nameOf(body), year: frozen.facts.year });

type Props = { standing: Standing; history: readonly Frozen[]; counted: readonly Counted[]; context: RankingsContext };

/** Why a body stands where it stands: the parts of its score, what is behind each, and what one step would have changed. */
export function Why({ standing, history, counted, context }: Props) {
  const { words, links, area, frozen, pinned } = context;
  const { body } = standing;
  return (
    <>
      <p className={styles.ways}>
        <Link href={links.rankings(area.id, pinned)}>‹ {words.back}</Link>
      </p>
      <h1 className={styles.title}>{whyTitle(body, context)}</h1>
      <p className={styles.prose}>{leadOf(standing, context)}</p>
      {standing.ranked && <p className="note">{thirdsOf(standing.ranked.one, context)}</p>}
      <p className={styles.ways}>
        {frozen.input.reports.some((report) => report.body === body) && <Link href={context.reportOf(body)}>{words.report}</Link>}
        <Link href={links.method(area.id, pinned)}>{words.method}</Link>
      </p>
      <Parts standing={standing} counted={counted} context={context} />
      {standing.ranked && <Steps standing={standing} context={context} />}
      <History body={body} history={history} context={context} />
    </>
  );
}

const thirdsOf = ({ topThird, bottomThird }: Ranked, { words }: RankingsContext): string =>
  fill(words.thirds, { top: formatProbability(topThird), bottom: formatProbability(bottomThird) });

function leadOf({ ranked, unranked }: Standing, { words, frozen, language }: RankingsContext): string {
  if (!ranked) return fill(words.whyApart, { reason: words.reasons[unranked?.reason ?? "unpublished"] });
  const { one, group } = ranked;
  return fill(words.whyLead, {
    group: frozen.input.heading.configuration.groups.find(({ key }) => key === group.group)?.[language] ?? group.group,
    n: group.bodies.length,
    span: spanOf(one.placeInterval, words),
    place: fill(one.shared > 1 ? words.placeIsShared : words.placeIs, { place: one.place }),
    tier: words.tiers[one.tier],
  });
}
